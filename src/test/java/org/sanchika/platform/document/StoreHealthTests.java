package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SanchikaTest
class StoreHealthTests {
    @Autowired
    StoreHealthIndicator store;

    @Autowired
    MockMvcTester web;

    @Test
    void isWellWhileItCanWrite() {
        Health health = store.health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat((Long) health.getDetails().get("free")).isPositive();
    }

    @Test
    void tellsStrangersNothingButWhetherItIsWell() {
        assertThat(web.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("components")
                .extractingPath("status")
                .isEqualTo("UP");
    }
}

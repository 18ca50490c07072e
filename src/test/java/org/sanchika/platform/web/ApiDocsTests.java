package org.sanchika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SanchikaTest
class ApiDocsTests {
    @Autowired
    MockMvcTester web;

    @Test
    void describesTheContract() {
        assertThat(web.get().uri("/api/v1/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("\"openapi\":\"3.1.0\"", "/api/v1/posts", "X-Post")
                .doesNotContain("\"Presence\"", "\"Words\"", "\"Acting\"");
    }

    @Test
    void showsEveryCallToRead() {
        assertThat(web.get().uri("/api/docs"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/tokens", "curl -X POST -u login:password", "expiresAt");
    }
}

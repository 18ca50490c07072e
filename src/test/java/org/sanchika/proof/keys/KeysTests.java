package org.sanchika.proof.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.platform.seal.KeyRing;
import org.sanchika.platform.seal.SealKey;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class KeysTests {
    private static final String TWICE = "5f0c0f5e-6f0e-4d43-9a68-0e8f6f0a7d11";

    @Autowired
    MockMvcTester web;

    @Autowired
    KeyRing keys;

    @Autowired
    OfficeFixtures offices;

    Acting administrator;

    @BeforeEach
    void setUp() {
        administrator = offices.official(
                offices.unit(null, "OFFICE", "कार्यालय"), "प्रशासक", 1, null, false, Role.INSTALLATION_ADMIN);
    }

    @Test
    void publishesToEverybodyWhatIsPublic() {
        assertThat(web.get().uri("/api/v1/keys"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.keys[0].kid", kid -> assertThat(kid).isEqualTo(current()))
                .hasPathSatisfying("$.keys[0].crv", curve -> assertThat(curve).isEqualTo("P-256"))
                .doesNotHavePath("$.keys[0].d");
    }

    @Test
    void makesANewKeyOnceForAFormSentTwice() {
        String before = current();

        assertThat(renew("yearly")).hasStatus(303);
        String made = current();
        assertThat(renew("yearly")).hasStatus(303);

        assertThat(made).isNotEqualTo(before).isEqualTo(current());
        assertThat(page()).hasStatusOk().bodyText().contains(before, made, "yearly");
    }

    @Test
    void wantsAReason() {
        String before = current();

        assertThat(renew("  ")).hasStatus(422).bodyText().contains("कारण लिखें।");
        assertThat(call("/api/v1/keys", "{}")).hasStatus(422);
        assertThat(withdraw(before, "")).hasStatus(422);

        assertThat(current()).isEqualTo(before);
    }

    @Test
    void withdrawsAFormerKeyButNotTheOneInUse() {
        String old = current();
        assertThat(call("/api/v1/keys", "{\"reason\":\"new machine\"}")).hasStatusOk();

        assertThat(withdraw(current(), "lost")).hasStatus(422);
        assertThat(call("/api/v1/keys/" + current() + "/withdrawal", "{\"reason\":\"lost\"}"))
                .hasStatus(422);
        assertThat(withdraw(old, "lost")).hasStatus(303);
        assertThat(withdraw(old, "lost")).hasStatus(422);

        assertThat(page()).bodyText().contains("वापस ली गई", "lost");
        assertThat(web.get().uri("/api/v1/keys")).bodyText().doesNotContain(old);
    }

    @Test
    void withdrawsOnceForAFormSentTwice() {
        String old = current();
        assertThat(call("/api/v1/keys", "{\"reason\":\"new machine\"}")).hasStatusOk();
        String form = UUID.randomUUID().toString();

        assertThat(withdraw(old, "lost", form)).hasStatus(303);
        assertThat(withdraw(old, "lost", form)).hasStatus(303);
    }

    private String current() {
        return keys.all().stream()
                .filter(SealKey::current)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult page() {
        return web.get().uri("/keys").with(offices.by(administrator)).exchange();
    }

    private MvcTestResult renew(String reason) {
        return web.post()
                .uri("/keys")
                .param("reason", reason)
                .param("_once", TWICE)
                .with(offices.by(administrator))
                .exchange();
    }

    private MvcTestResult withdraw(String id, String reason) {
        return withdraw(id, reason, "");
    }

    private MvcTestResult withdraw(String id, String reason, String once) {
        return web.post()
                .uri("/keys/" + id + "/withdrawal")
                .param("reason", reason)
                .param("_once", once)
                .with(offices.by(administrator))
                .exchange();
    }

    private MvcTestResult call(String address, String body) {
        return web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(administrator))
                .exchange();
    }
}

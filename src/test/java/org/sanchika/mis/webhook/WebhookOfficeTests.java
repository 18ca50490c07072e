package org.sanchika.mis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;

/** Whom administrators have told of what, and with which secret. */
class WebhookOfficeTests extends ToldSystem {
    @Test
    void isSignedByBothSecretsForADay() throws Exception {
        assertThat(jdbc.sql("SELECT encode(locked, 'base64') FROM mis.webhook_secret WHERE webhook_id = :id")
                        .param("id", Long.parseLong(one.substring(1)))
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring("whsec_".length()));
        String next = JsonPath.read(body(send(one + "/secret", "{}", administrator)), "$.secret");
        trial();
        arrived(1);
        assertThat(receiver.calls.getFirst().isSignedWith(secret)).isTrue();
        assertThat(receiver.calls.getFirst().isSignedWith(next)).isTrue();
        clock.pass(WebhookSecrets.OVERLAP);
        trial();
        arrived(2);
        assertThat(receiver.calls.getLast().isSignedWith(secret)).isFalse();
        assertThat(receiver.calls.getLast().isSignedWith(next)).isTrue();
    }

    @Test
    void isTheBusinessOfAdministratorsOfItsOffice() {
        Acting stranger =
                offices.official(offices.collectorate().district(), "प्रशासक", 3, null, false, Role.OFFICE_ADMIN);
        assertThat(get(one, stranger)).hasStatus(404);
        assertThat(page(stranger)).hasStatus(404);
        assertThat(get("", stranger))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
        assertThat(get(one, office.collector())).hasStatus(403);
        assertThat(form("address=" + receiver.address() + "&kinds=FIGURES", administrator))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"unit-wrong\"");
        assertThat(form("address=" + receiver.address() + "&kinds=LEDGER&unit=" + code(), administrator))
                .hasStatus(422)
                .bodyText()
                .contains("अभिलेख-शृंखला की जाँच सब कार्यालयों की");
        assertThat(form("address=https://169.254.169.254/latest&unit=" + code(), administrator))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"address-wrong\"", "निजी नेटवर्क", "169.254.169.254", "कम से कम एक चुनें");
        String once = "&_once=" + java.util.UUID.randomUUID();
        String good = "address=" + receiver.address() + "&kinds=FIGURES&unit=" + code() + once;
        assertThat(form(good, administrator)).hasStatusOk().bodyText().contains("whsec_");
        assertThat(form(good, administrator))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("whsec_")
                .contains("पहले ही दिखाई");
    }

    @Test
    void isToldOfChecksOfTheLedgerOfTheWholeInstallation() throws Exception {
        Acting chief = offices.official(office.district(), "प्रणाली प्रशासक", 3, null, false, Role.INSTALLATION_ADMIN);
        String made =
                body(send("", "{\"address\":\"%s\",\"kinds\":[\"LEDGER\"]}".formatted(receiver.address()), chief));
        proofs.checkUp(false, null);
        await().atMost(Duration.ofSeconds(60)).until(() -> !receiver.calls.isEmpty());

        String told = receiver.calls.getFirst().body();
        assertThat(JsonPath.<String>read(told, "$.type")).isEqualTo("org.sanchika.ledger.checked");
        assertThat(JsonPath.<Object>read(told, "$.data"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("begun", "ended", "matters", "found", "repaired", "clean");
        assertThat(web.delete()
                        .uri("/api/v1/webhooks/" + JsonPath.read(made, "$.webhook.id"))
                        .with(offices.by(chief)))
                .hasStatus(204);
    }
}

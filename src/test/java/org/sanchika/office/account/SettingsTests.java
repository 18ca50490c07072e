package org.sanchika.office.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class SettingsTests {
    private static final String PASSWORD = "tikat kirana kosi";

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    OfficeRegister register;

    @Autowired
    JdbcClient jdbc;

    Acting clerk;

    @BeforeEach
    void makeAClerk() {
        clerk = office.official(office.unit(null, "OFFICE", "कार्यालय"), "सहायक", 1, null, false, Role.OFFICIAL);
        register.setPassword(clerk.person(), "u" + clerk.person().value(), PASSWORD, false);
    }

    @Test
    void keepsLanguageAndTyping() {
        assertThat(web.post()
                        .uri("/settings/preferences")
                        .param("language", "bn")
                        .param("typing", "inscript")
                        .with(office.by(clerk)))
                .hasStatus(303)
                .hasRedirectedUrl("/settings")
                .cookies()
                .hasValue("language", "bn");

        assertThat(office.presence(clerk).typing()).isEqualTo("inscript");
        assertThat(office.presence(clerk).language().code()).isEqualTo("bn");
    }

    @Test
    void changesThePasswordOfWhoKnowsThePresentOne() {
        assertThat(change("wrong wrong wrong", "ganga kosi gandak"))
                .hasStatus(422)
                .bodyText()
                .contains("current-wrong");
        assertThat(change(PASSWORD, PASSWORD)).hasStatus(422).bodyText().contains("fresh-wrong");
        assertThat(change(PASSWORD, "ganga kosi gandak")).hasStatus(303);
        assertThat(change("ganga kosi gandak", "sone punpun falgu")).hasStatus(303);
    }

    @Test
    void guessesNoMoreThanFiveTimes() {
        for (int i = 0; i < 5; i++) {
            change("wrong wrong wrong", "ganga kosi gandak");
        }

        assertThat(change(PASSWORD, "ganga kosi gandak")).hasStatus(422);
    }

    @Test
    void showsATokenOnceAndListsIt() {
        String key = UUID.randomUUID().toString();

        assertThat(token("मासिक प्रतिवेदन", key)).hasStatusOk().bodyText().contains("sk_");
        assertThat(token("मासिक प्रतिवेदन", key)).hasStatusOk().bodyText().doesNotContain("sk_");
        assertThat(web.get().uri("/settings").with(office.by(clerk)))
                .bodyText()
                .contains("मासिक प्रतिवेदन")
                .doesNotContain("sk_");
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void wantsANameForAToken() {
        assertThat(token(" ", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("name-wrong");
    }

    @Test
    void revokesOnlyOnesOwnTokens() {
        token("मेरा", UUID.randomUUID().toString());
        long id = jdbc.sql("SELECT max(id) FROM office.token WHERE person_id = :p")
                .param("p", clerk.person().value())
                .query(Long.class)
                .single();
        Acting other = office.collectorate().clerk();

        assertThat(revoke(id, other)).hasStatus(404);
        assertThat(revoke(id, clerk)).hasStatus(303);
        assertThat(tokens()).isZero();
    }

    private MvcTestResult change(String current, String fresh) {
        return web.post()
                .uri("/settings/password")
                .param("current", current)
                .param("fresh", fresh)
                .param("again", fresh)
                .with(office.by(clerk))
                .exchange();
    }

    private MvcTestResult token(String name, String key) {
        return web.post()
                .uri("/settings/tokens")
                .param("name", name)
                .param("days", "90")
                .param("_once", key)
                .with(office.by(clerk))
                .exchange();
    }

    private MvcTestResult revoke(long id, Acting by) {
        return web.post()
                .uri("/settings/tokens/" + id + "/revocation")
                .with(office.by(by))
                .exchange();
    }

    private long tokens() {
        return jdbc.sql("SELECT count(*) FROM office.token WHERE person_id = :p AND revoked_at IS NULL")
                .param("p", clerk.person().value())
                .query(Long.class)
                .single();
    }
}

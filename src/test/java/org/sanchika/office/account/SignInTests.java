package org.sanchika.office.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class SignInTests {
    private static final String PASSWORD = "tikat kirana kosi";

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    OfficeRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void opensASessionOfItsOwn() {
        String login = account(false);

        MvcTestResult entered = signIn(login, PASSWORD);

        assertThat(entered).hasStatus(302).hasRedirectedUrl("/");
        assertThat(web.get().uri("/settings").cookie(session(entered))).hasStatusOk();
        assertThat(accesses("SIGNED_IN", login)).isEqualTo(1);
    }

    @Test
    void saysTheSameToAWrongNameAndAWrongPassword() {
        String login = account(false);

        assertThat(signIn(login, "not this one")).hasRedirectedUrl("/sign-in?refused");
        assertThat(signIn("nobody-of-that-name", PASSWORD)).hasRedirectedUrl("/sign-in?refused");
        assertThat(accesses("SIGN_IN_REFUSED", login)).isEqualTo(1);
    }

    @Test
    void restsAfterFiveWrongAttempts() {
        String login = account(false);
        for (int i = 0; i < 5; i++) {
            signIn(login, "not this one");
        }

        assertThat(signIn(login, PASSWORD)).hasRedirectedUrl("/sign-in?refused");
        clock.pass(Duration.ofSeconds(61));
        assertThat(signIn(login, PASSWORD)).hasRedirectedUrl("/");
        signIn(login, "not this one");
        assertThat(signIn(login, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void restsTwiceAsLongAfterOneMore() {
        String login = account(false);
        for (int i = 0; i < 5; i++) {
            signIn(login, "not this one");
        }
        clock.pass(Duration.ofSeconds(61));
        signIn(login, "not this one");

        clock.pass(Duration.ofSeconds(61));
        assertThat(signIn(login, PASSWORD)).hasRedirectedUrl("/sign-in?refused");
        clock.pass(Duration.ofSeconds(60));
        assertThat(signIn(login, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void asksForAPasswordOfOnesOwnFirst() {
        Cookie session = session(signIn(account(true), PASSWORD));

        assertThat(web.get().uri("/settings").cookie(session)).hasRedirectedUrl("/password");
        assertThat(setFirst(session, "short", "short")).hasStatus(422);
        assertThat(setFirst(session, "ganga kosi gandak", "ganga kosi"))
                .hasStatus(422)
                .bodyText()
                .contains("again-wrong");
        MvcTestResult set = setFirst(session, "ganga kosi gandak", "ganga kosi gandak");
        assertThat(set).hasStatus(303).hasRedirectedUrl("/");
        assertThat(web.get().uri("/settings").cookie(session(set))).hasStatusOk();
    }

    @Test
    void speaksThePersonsLanguageUnlessAnotherWasChosen() {
        String login = account(false);
        jdbc.sql(
                        "UPDATE office.person SET language = 'bn' WHERE id = (SELECT person_id FROM office.account WHERE login = :l)")
                .param("l", login)
                .update();
        Cookie session = session(signIn(login, PASSWORD));

        assertThat(web.get().uri("/settings").cookie(session)).bodyText().contains("<html lang=\"bn\"");
        assertThat(web.get().uri("/settings").cookie(session, new Cookie("language", "en")))
                .bodyText()
                .contains("<html lang=\"en\"");
    }

    @Test
    void endsWithTheSession() {
        Cookie session = session(signIn(account(false), PASSWORD));

        assertThat(web.post().uri("/sign-out").cookie(session).with(csrf())).hasRedirectedUrl("/sign-in?bye");
        assertThat(web.get().uri("/settings").cookie(session)).hasRedirectedUrl("/sign-in");
    }

    private MvcTestResult signIn(String login, String password) {
        return web.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult setFirst(Cookie session, String fresh, String again) {
        return web.post()
                .uri("/password")
                .cookie(session)
                .param("fresh", fresh)
                .param("again", again)
                .with(csrf())
                .exchange();
    }

    private String account(boolean mustSet) {
        Acting acting =
                office.official(office.unit(null, "OFFICE", "कार्यालय"), "सहायक", 1, null, false, Role.OFFICIAL);
        String login = "u" + acting.person().value();
        register.setPassword(acting.person(), login, PASSWORD, mustSet);
        return login;
    }

    private long accesses(String kind, String login) {
        return jdbc.sql("""
                        SELECT count(*) FROM audit.access a
                          JOIN office.account c ON a.target = 'person:' || c.person_id
                         WHERE a.kind = :kind AND c.login = :login
                        """)
                .param("kind", kind)
                .param("login", login)
                .query(Long.class)
                .single();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}

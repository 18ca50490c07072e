package org.sanchika.office.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class TokenTests {
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
    void signsAProgramInForTwelveHours() throws Exception {
        String token = token(account(false), PASSWORD);

        assertThat(me(token)).hasStatusOk();
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(me(token)).hasStatusOk();
        clock.pass(Duration.ofSeconds(1));
        assertThat(me(token)).hasStatus(401);
    }

    @Test
    void keepsOnlyTheDigest() throws Exception {
        String token = token(account(false), PASSWORD);

        assertThat(jdbc.sql("SELECT count(*) FROM office.token WHERE digest = sha256(cast(:token AS bytea))")
                        .param("token", token.getBytes())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAWrongPasswordWithAProblem() {
        assertThat(web.post().uri("/api/v1/tokens").with(httpBasic(account(false), "wrong")))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/not-signed-in");
    }

    @Test
    void takesNameAndPasswordNowhereElse() {
        assertThat(web.get().uri("/api/v1/me").with(httpBasic(account(false), PASSWORD)))
                .hasStatus(401);
    }

    @Test
    void opensNoSession() throws Exception {
        String login = account(false);

        assertThat(web.post().uri("/api/v1/tokens").with(httpBasic(login, PASSWORD)))
                .hasStatus(201)
                .cookies()
                .doesNotContainCookie("SESSION");
        assertThat(me(token(login, PASSWORD))).cookies().doesNotContainCookie("SESSION");
    }

    @Test
    void tellsAProgramThatAPasswordMustBeSetFirst() {
        assertThat(web.post().uri("/api/v1/tokens").with(httpBasic(account(true), PASSWORD)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/password-required");
    }

    @Test
    void endsWhenRevoked() throws Exception {
        String token = token(account(false), PASSWORD);

        assertThat(web.delete().uri("/api/v1/tokens/current").header("Authorization", "Bearer " + token))
                .hasStatus(204);
        assertThat(me(token)).hasStatus(401);
    }

    @Test
    void actsOnlyInAPostThatThePersonHolds() throws Exception {
        String token = token(account(false), PASSWORD);
        Acting stranger = office.collectorate().collector();

        assertThat(web.get()
                        .uri("/api/v1/me")
                        .header("Authorization", "Bearer " + token)
                        .header("X-Post", stranger.post().value()))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/not-your-post");
    }

    private MvcTestResult me(String token) {
        return web.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String token(String login, String password) throws UnsupportedEncodingException {
        MvcTestResult made = web.post()
                .uri("/api/v1/tokens")
                .with(httpBasic(login, password))
                .exchange();
        assertThat(made).hasStatus(201);
        return JsonPath.read(made.getResponse().getContentAsString(), "$.token");
    }

    private String account(boolean mustSet) {
        Acting clerk = office.collectorate().clerk();
        String login = "u" + clerk.person().value();
        register.setPassword(clerk.person(), login, PASSWORD, mustSet);
        return login;
    }
}

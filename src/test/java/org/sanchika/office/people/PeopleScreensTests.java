package org.sanchika.office.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class PeopleScreensTests {
    private static final Pattern CODE = Pattern.compile("[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}");

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Collectorate place;
    Acting admin;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
        admin = office.official(place.district(), "कार्यालय प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void addsAPersonAndGivesCharge() {
        String code = "E-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(post("/people")
                        .param("code", code)
                        .param("nameHi", "श्रीमती अनीता देवी")
                        .param("mobile", "९८७६५४३२१०"))
                .hasStatus(303);
        long person = person(code);

        assertThat(give(person, "REGULAR", "02-07-2026")).hasStatus(303);

        clock.pass(Duration.ofDays(1));
        assertThat(page("/posts/" + place.clerk().post().value())).contains("अनीता देवी", "01-07-2026");
        assertThat(page("/people/" + person)).contains("स्थापना शाखा", "9876543210");
        assertThat(page("/people?q=" + code)).contains("अनीता देवी");
    }

    @Test
    void saysWhatIsWrongWithAPerson() {
        assertThat(post("/people").param("code", "").param("mobile", "12345").param("email", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("code-wrong", "nameHi-wrong", "mobile-wrong", "email-wrong");
    }

    @Test
    void refusesAChargeThatWouldBeASecondRegularOne() {
        assertThat(give(place.otherClerk().person().value(), "REGULAR", "02-07-2026"))
                .hasStatus(422);
        assertThat(give(place.otherClerk().person().value(), "ADDITIONAL", "02-07-2026"))
                .hasStatus(303);
    }

    @Test
    void wantsAPersonAndADay() {
        String uri = "/posts/" + place.clerk().post().value() + "/charges";

        assertThat(post(uri).param("kind", "REGULAR").param("from", "31-02-2026"))
                .hasStatus(422)
                .bodyText()
                .contains("#from", "#person");
    }

    @Test
    void relievesAndLeavesThePostVacant() {
        String uri = "/charges/" + place.clerk().charge().value() + "/relief";

        assertThat(post(uri)
                        .param("until", "2026-06-30")
                        .param("back", "/posts/" + place.clerk().post().value()))
                .hasStatus(303)
                .hasRedirectedUrl("/posts/" + place.clerk().post().value());
        assertThat(page("/posts/" + place.clerk().post().value())).contains("रिक्त");
        assertThat(post(uri).param("until", "2026-06-30")).hasStatus(404);
    }

    @Test
    void handsOutACodeThatIsGoodOnce() {
        String code = giveCode(place.clerk());
        String login = "login" + place.clerk().person().value();

        MvcTestResult entered = signIn(login, code.replace("-", " ").toLowerCase(java.util.Locale.ROOT));
        assertThat(entered).hasRedirectedUrl("/");
        Cookie session = Objects.requireNonNull(entered.getResponse().getCookie("SESSION"));
        assertThat(web.get().uri("/units").cookie(session)).hasRedirectedUrl("/password");
        assertThat(signIn(login, code)).hasRedirectedUrl("/sign-in?refused");
    }

    @Test
    void letsACodeRunOutAfterADay() {
        String code = giveCode(place.clerk());
        clock.pass(Duration.ofHours(24));

        assertThat(signIn("login" + place.clerk().person().value(), code)).hasRedirectedUrl("/sign-in?refused");
    }

    @Test
    void endsWhatTheOldPasswordOpened() {
        String login = "login" + place.clerk().person().value();
        Cookie session = Objects.requireNonNull(
                signIn(login, giveCode(place.clerk())).getResponse().getCookie("SESSION"));

        giveCode(place.clerk());

        assertThat(web.get().uri("/password").cookie(session)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void handsNoCodeToPeopleOfOtherOffices() {
        Collectorate other = office.collectorate();

        assertThat(codeFor(other.clerk(), UUID.randomUUID())).hasStatus(422);
        assertThat(give(other.clerk().person().value(), "ADDITIONAL", "02-07-2026"))
                .hasStatus(303);
        assertThat(codeFor(other.clerk(), UUID.randomUUID())).hasStatus(422);
    }

    @Test
    void showsACodeOnlyOnce() {
        UUID key = UUID.randomUUID();

        assertThat(codeFor(place.clerk(), key)).bodyText().containsPattern(CODE);
        assertThat(codeFor(place.clerk(), key)).hasStatusOk().bodyText().doesNotContainPattern(CODE);
    }

    private String giveCode(Acting to) {
        MvcTestResult slip = codeFor(to, UUID.randomUUID());
        assertThat(slip).hasStatusOk();
        Matcher code = CODE.matcher(text(slip));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private MvcTestResult codeFor(Acting to, UUID key) {
        return web.post()
                .uri("/people/" + to.person().value() + "/codes")
                .param("login", "login" + to.person().value())
                .param("_once", key.toString())
                .with(office.by(admin))
                .exchange();
    }

    private MvcTestResult give(long person, String kind, String from) {
        return post("/posts/" + place.clerk().post().value() + "/charges")
                .param("person", Long.toString(person))
                .param("kind", kind)
                .param("from", from)
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return web.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MockMvcRequestBuilder post(String uri) {
        return web.post().uri(uri).param("_once", UUID.randomUUID().toString()).with(office.by(admin));
    }

    private String page(String uri) {
        MvcTestResult result = web.get().uri(uri).with(office.by(admin)).exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long person(String code) {
        return jdbc.sql("SELECT id FROM office.person WHERE code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}

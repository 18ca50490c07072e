package org.sanchika.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ProgramCalls.class)
class PeopleApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    Collectorate place;
    Acting admin;
    String post;

    @BeforeEach
    void makeADistrict() {
        place = offices.collectorate();
        admin = offices.official(place.district(), "कार्यालय प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
        post = "/posts/" + place.clerk().post().value();
    }

    @Test
    void addsFindsAndMendsAPerson() throws Exception {
        String code = "E-" + UUID.randomUUID().toString().substring(0, 8);
        String path = "/people/" + read(person(code), "$.personId");

        assertThat(calls.get("/people?q=" + code, place.clerk()))
                .bodyJson()
                .extractingPath("items[*].name")
                .asArray()
                .containsExactly("अनीता देवी");
        assertThat(calls.put(path, "{\"nameHi\": \"अनीता कुमारी\", \"mobile\": \"9876543210\"}", admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("mobile")
                .isEqualTo("9876543210");
        assertThat(person(code))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("code");
    }

    @Test
    void givesChargeOnceAndRelieves() throws Exception {
        String person = read(person("E-" + UUID.randomUUID()), "$.personId");
        String key = UUID.randomUUID().toString();
        MvcTestResult given = calls.post(post + "/charges", charge(person, "ASSISTANT"), key, admin);

        assertThat(given).hasStatus(201).bodyJson().extractingPath("kind").isEqualTo("ASSISTANT");
        assertThat(calls.post(post + "/charges", charge(person, "ASSISTANT"), key, admin))
                .hasStatus(201);
        assertThat(calls.get(post, admin))
                .bodyJson()
                .extractingPath("charges[*].kind")
                .asArray()
                .containsExactlyInAnyOrder("REGULAR", "ASSISTANT");
        String relief = "/charges/" + read(given, "$.chargeId") + "/relief";
        assertThat(calls.post(relief, "{\"until\": \"2026-02-31\"}", admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("until");
        assertThat(calls.post(relief, "{\"until\": \"2026-08-31\"}", admin)).hasStatus(201);
        assertThat(calls.post(relief, "{\"until\": \"2026-08-31\"}", admin)).hasStatus(404);
    }

    @Test
    void refusesWhatMayNotBeGiven() {
        String other = Long.toString(place.otherClerk().person().value());

        assertThat(calls.post(post + "/charges", charge(other, "REGULAR"), admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("kind");
        assertThat(calls.post(post + "/charges", charge("", "REGULAR"), admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("person");
        assertThat(calls.post("/posts/999999999/charges", charge(other, "LINK"), admin))
                .hasStatus(404);
    }

    @Test
    void handsOutACodeOnce() throws Exception {
        String path = "/people/" + place.clerk().person().value() + "/codes";
        String login = "{\"login\": \"api" + place.clerk().person().value() + "\"}";
        String key = UUID.randomUUID().toString();

        assertThat(read(calls.post(path, login, key, admin), "$.code")).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(calls.post(path, login, key, admin))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("code")
                .isNull();
        assertThat(calls.post("/people/" + admin.person().value() + "/codes", login, admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("login");
    }

    private MvcTestResult person(String code) {
        return calls.post("/people", "{\"code\": \"" + code + "\", \"nameHi\": \"अनीता देवी\"}", admin);
    }

    private static String charge(String person, String kind) {
        return "{\"person\": \"%s\", \"kind\": \"%s\", \"from\": \"2026-07-02\"}".formatted(person, kind);
    }

    private static String read(MvcTestResult result, String path) throws Exception {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}

package org.sanchika.office.tree;

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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ProgramCalls.class)
class TreeApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    Collectorate place;
    Acting admin;
    String district;
    String section;

    @BeforeEach
    void makeADistrict() throws Exception {
        place = offices.collectorate();
        admin = offices.official(place.district(), "कार्यालय प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
        district = read(calls.get("/units/" + place.district().value(), admin), "$.code");
        section = "/units/" + place.section().value();
    }

    @Test
    void addsAUnitOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = unit("N-" + district, district, "नज़ारत शाखा");
        MvcTestResult made = calls.post("/units", body, key, admin);

        assertThat(made).hasStatus(201).bodyJson().extractingPath("parent").isEqualTo(district);
        assertThat(made).hasHeader("Location", "/api/v1/units/" + read(made, "$.id"));
        assertThat(read(calls.post("/units", body, key, admin), "$.id")).isEqualTo(read(made, "$.id"));
        assertThat(calls.post("/units", unit("M-" + district, district, "दूसरी"), key, admin))
                .hasStatus(422);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        assertThat(calls.post("/units", "{\"kind\": \"SECTION\", \"nameHi\": \"शाखा\"}", admin))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("code");
        assertThat(calls.post("/units", unit("X-" + district, "कहीं नहीं", "शाखा"), admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("parent");
    }

    @Test
    void mendsAUnitByWhatItRead() throws Exception {
        String read = calls.get(section, admin).getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(calls.put(section, read.replace("स्थापना शाखा", "स्थापना प्रशाखा"), admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("nameHi")
                .isEqualTo("स्थापना प्रशाखा");
        assertThat(calls.post(section + "/closure", "", admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("close");
    }

    @Test
    void addsMendsAndClosesAPost() throws Exception {
        MvcTestResult made = calls.post(section + "/posts", post("P-" + district, "OFFICIAL"), admin);
        assertThat(made).hasStatus(201);
        String path = "/posts/" + read(made, "$.postId");

        assertThat(calls.put(path, post("other", "DIARIST"), admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("roles")
                .asArray()
                .containsExactly("DIARIST");
        assertThat(read(calls.get(path, place.clerk()), "$.code")).isEqualTo("P-" + district);
        assertThat(calls.post(path + "/closure", "", admin))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("closed")
                .isEqualTo(true);
    }

    @Test
    void knowsNoOtherRoles() {
        assertThat(calls.post(section + "/posts", post("R-" + district, "KING"), admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].message")
                .isEqualTo("There is no role “KING”.");
    }

    @Test
    void reachesNoOtherOffice() {
        Collectorate other = offices.collectorate();
        String elsewhere = "/units/" + other.section().value();

        assertThat(calls.put(elsewhere, unit("x", district, "मेरी शाखा"), admin))
                .hasStatus(403);
        assertThat(calls.post(elsewhere + "/posts", post("S-" + district, "OFFICIAL"), admin))
                .hasStatus(403);
        assertThat(calls.post("/posts/" + other.clerk().post().value() + "/closure", "", admin))
                .hasStatus(403);
        assertThat(calls.get("/units/999999999", admin)).hasStatus(404);
    }

    private static String unit(String code, String parent, String name) {
        return "{\"code\": \"%s\", \"kind\": \"SECTION\", \"parent\": \"%s\", \"nameHi\": \"%s\"}"
                .formatted(code, parent, name);
    }

    private static String post(String code, String role) {
        return "{\"code\": \"%s\", \"titleHi\": \"लिपिक\", \"level\": 1, \"roles\": [\"%s\"]}".formatted(code, role);
    }

    private static String read(MvcTestResult result, String path) throws Exception {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}

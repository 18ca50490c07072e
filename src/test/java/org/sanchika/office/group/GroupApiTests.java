package org.sanchika.office.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ProgramCalls.class)
class GroupApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        office = offices.collectorate();
    }

    @Test
    void makesAGroupOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        MvcTestResult made = make("सभी प्रधान", key);

        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("members[*].postId")
                .asArray()
                .containsExactly(id(office.head()));
        assertThat(make("सभी प्रधान", key))
                .bodyText()
                .isEqualTo(made.getResponse().getContentAsString());
        assertThat(make("सभी प्रधान", ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("name");
    }

    @Test
    void growsShrinksAndEnds() throws Exception {
        String path =
                "/groups/" + JsonPath.read(make("शाखाएँ", "").getResponse().getContentAsString(), "$.id");
        String sections = "{\"unitId\": \"" + office.district().value() + "\", \"kind\": \"SECTION\"}";

        assertThat(calls.post(path + "/members", sections, office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("members[*].postId")
                .asArray()
                .containsExactlyInAnyOrder(id(office.head()), id(office.otherHead()));
        assertThat(calls.delete(path + "/members/" + id(office.head()), office.collector()))
                .hasStatus(204);
        assertThat(calls.put(path, "{\"name\": \"राजस्व\"}", office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("members[*].postId")
                .asArray()
                .containsExactly(id(office.otherHead()));
        assertThat(calls.delete(path, office.collector())).hasStatus(204);
        assertThat(calls.get(path, office.collector())).hasStatus(404);
    }

    @Test
    void keepsAGroupToItsPost() throws Exception {
        String path = "/groups/" + JsonPath.read(make("मेरी", "").getResponse().getContentAsString(), "$.id");

        assertThat(calls.get(path, office.head())).hasStatus(404);
        assertThat(calls.put(path, "{\"name\": \"मेरा\"}", office.head())).hasStatus(404);
        assertThat(calls.delete(path, office.head())).hasStatus(404);
        assertThat(calls.get("/groups", office.head()))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    private MvcTestResult make(String name, String key) {
        String body = "{\"name\": \"" + name + "\", \"posts\": [\"" + id(office.head()) + "\"]}";
        return calls.post("/groups", body, key, office.collector());
    }

    private static String id(Acting acting) {
        return Long.toString(acting.post().value());
    }
}

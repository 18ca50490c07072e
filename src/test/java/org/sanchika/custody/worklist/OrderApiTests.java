package org.sanchika.custody.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class, ProgramCalls.class})
class OrderApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    OfficeFixtures.Collectorate office;
    MatterId matter;

    @BeforeEach
    void setUp() {
        office = offices.collectorate();
        matter = matters.begun(office.clerk());
    }

    @Test
    void makesAFolderOnceAndFilesIntoIt() throws Exception {
        String key = UUID.randomUUID().toString();
        String id = id(calls.post("/folders", "{\"name\": \"बैठक\"}", key, office.clerk()));
        String filed = "/folders/" + id + "/matters/" + matter.value();

        assertThat(id(calls.post("/folders", "{\"name\": \"बैठक\"}", key, office.clerk())))
                .isEqualTo(id);
        assertThat(calls.put(filed, "", office.clerk())).hasStatus(204);
        assertThat(inFolder(id)).containsExactly(Long.toString(matter.value()));
        assertThat(calls.delete(filed, office.clerk())).hasStatus(204);
        assertThat(calls.delete(filed, office.clerk())).hasStatus(404);
        assertThat(inFolder(id)).isEmpty();
        assertThat(calls.delete("/folders/" + id, office.clerk())).hasStatus(204);
        assertThat(calls.get("/folders", office.clerk()))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void keepsAFolderToItsPost() throws Exception {
        String own = id(calls.post("/folders", "{\"name\": \"मेरी\"}", office.clerk()));
        String strange = id(calls.post("/folders", "{\"name\": \"उनकी\"}", office.head()));
        calls.put("/folders/" + own + "/matters/" + matter.value(), "", office.clerk());

        assertThat(calls.put("/folders/" + strange + "/matters/" + matter.value(), "", office.clerk()))
                .hasStatus(404);
        assertThat(calls.delete("/folders/" + strange, office.clerk())).hasStatus(404);
        assertThat(inFolder(own)).containsExactly(Long.toString(matter.value()));
    }

    @Test
    void refusesANameThatIsTooLong() {
        String name = "क".repeat(61);

        assertThat(calls.post("/folders", "{\"name\": \"" + name + "\"}", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("name");
        assertThat(form("/inbox/folders").param("newFolder", name).param("matter", Long.toString(matter.value())))
                .hasStatus(422)
                .bodyText()
                .contains("newFolder-wrong", "value=\"" + matter.value() + "\"", name);
    }

    @Test
    void keepsWhatIsWrittenOnAFlag() {
        String flag = "/matters/" + matter.value() + "/follow-up";
        custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());

        assertThat(calls.put(flag, "{\"dueOn\": \"2026-07-10\", \"note\": \"पूछना है\"}", office.clerk()))
                .hasStatusOk();
        assertThat(calls.get("/follow-ups", office.clerk()))
                .bodyJson()
                .extractingPath("items[0]")
                .asMap()
                .containsEntry("id", Long.toString(matter.value()))
                .containsEntry("day", "2026-07-10")
                .containsEntry("note", "पूछना है");
        assertThat(web.get().uri(flag).with(offices.by(office.clerk())))
                .bodyText()
                .contains("value=\"2026-07-10\"", "पूछना है");
        assertThat(calls.delete(flag, office.clerk())).hasStatus(204);
        assertThat(calls.put(flag, "{}", office.otherClerk())).hasStatus(404);
    }

    @Test
    void refusesANoteThatIsTooLongAndADayThatIsNone() {
        String flag = "/matters/" + matter.value() + "/follow-up";
        String note = "क".repeat(501);

        assertThat(calls.put(flag, "{\"dueOn\": \"31-02-2026\", \"note\": \"" + note + "\"}", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("dueOn", "note");
        assertThat(form(flag).param("note", note).param("dueOn", "31-02-2026"))
                .hasStatus(422)
                .bodyText()
                .contains("note-wrong", "dueOn-wrong", note, "31-02-2026");
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void answersEveryList(ListKind list) {
        assertThat(calls.get("/" + list.path() + "?limit=1", office.otherHead()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
        assertThat(calls.get("/" + list.path() + "?limit=0", office.otherHead()))
                .hasStatus(400);
    }

    private MockMvcRequestBuilder form(String uri) {
        return web.post().uri(uri).with(offices.by(office.clerk()));
    }

    private List<String> inFolder(String id) throws Exception {
        MvcTestResult inbox = calls.get("/inbox?folder=" + id, office.clerk());
        return JsonPath.read(inbox.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.items[*].id");
    }

    private static String id(MvcTestResult result) throws Exception {
        return JsonPath.read(result.getResponse().getContentAsString(), "$.id");
    }
}

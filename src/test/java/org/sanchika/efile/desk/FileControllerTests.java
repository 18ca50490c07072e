package org.sanchika.efile.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class FileControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Notes notes;

    @Autowired
    Custody custody;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk());
    }

    @Test
    void sendsTheFileWithTheNoteOnceHoweverOftenTheFormComes() {
        Map<String, String> form = Map.of(
                "body",
                "<p>अनुमोदनार्थ प्रस्तुत।</p>",
                "version",
                "0",
                "to",
                Long.toString(office.head().post().value()),
                "_once",
                UUID.randomUUID().toString());

        assertThat(post("/movements", form)).hasStatus(303).hasRedirectedUrl("/inbox");
        assertThat(post("/movements", form)).hasStatus(303).hasRedirectedUrl("/inbox");

        assertThat(made.sheet(file, office.head())).extracting(Note::no).containsExactly(1);
        assertThat(custody.held(file).orElseThrow().holder())
                .isEqualTo(office.head().post());
    }

    @Test
    void findsAReaderWhoIsFarAwayAndLosesNothing() {
        UnitId far = offices.unit(null, "DISTRICT", "सुदूर समाहरणालय");
        Acting reader = offices.official(far, "विधि पदाधिकारी", 3, null, true, Role.OFFICER);

        assertThat(web.get().uri("/files/" + file.value()).with(offices.by(office.clerk())))
                .bodyText()
                .doesNotContain("value=\"" + reader.person().value() + "\"> ");
        assertThat(post(
                        "/movements",
                        Map.of("body", "<p>गोपनीय बात</p>", "version", "0", "find", "1", "readerQ", "सुदूर विधि")))
                .hasStatus(200)
                .bodyText()
                .contains("name=\"reader\" value=\"" + reader.person().value() + "\"", "गोपनीय बात");
        assertThat(made.sheet(file, office.clerk())).isEmpty();
    }

    @Test
    void keepsEverythingTypedWhenTheFileIsNotHereAnyMore() {
        made.sent(file, office.clerk(), office.head());

        MvcTestResult answer = post(
                "/movements",
                Map.of(
                        "body",
                        "<p>देर से</p>",
                        "version",
                        "0",
                        "to",
                        "" + office.head().post().value()));

        assertThat(answer).hasStatus(422).bodyText().contains("प्रधान सहायक");
    }

    @Test
    void savesWhileOneTypes() {
        assertThat(put("{\"body\":\"<p>एक</p>\",\"version\":0}", office.clerk()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("version")
                .isEqualTo(1);
        assertThat(put("{\"body\":\"<p>दूसरी खिड़की</p>\",\"version\":0}", office.clerk()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("body")
                .isEqualTo("<p>एक</p>");
    }

    @Test
    void tellsWhatCannotBePrintedWhileOneWrites() {
        String address = "/files/" + file.value() + "/notes/unprintable";

        put("{\"body\":\"<p>ठीक 👍</p>\",\"version\":0}", office.clerk());
        assertThat(web.get().uri(address).with(offices.by(office.clerk())))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("ये वर्ण मुद्रित नहीं हो सकते; मुद्रण में इनके स्थान पर चिह्न रहेगा: 👍");
        assertThat(web.get().uri("/files/" + file.value()).with(offices.by(office.clerk())))
                .bodyText()
                .contains("इनके स्थान पर चिह्न रहेगा: 👍");

        put("{\"body\":\"<p>ठीक</p>\",\"version\":1}", office.clerk());
        assertThat(web.get().uri(address).with(offices.by(office.clerk())))
                .hasStatusOk()
                .bodyText()
                .isEmpty();
        assertThat(web.get().uri(address).with(offices.by(offices.collectorate().clerk())))
                .bodyText()
                .isEmpty();
    }

    @Test
    void cleansWhatIsPasted() {
        put(
                "{\"body\":\"<p onclick=x>ठीक<script>alert(1)</script><img src=x onerror=y></p>\",\"version\":0}",
                office.clerk());

        assertThat(notes.draft(file, office.clerk()).orElseThrow().note().html())
                .isEqualTo("<p>ठीक</p>");
    }

    @Test
    void takesPlainTextWhereThereIsNoJavaScript() {
        post("/notes", Map.of("text", "पहली पंक्ति\n<b>दूसरी</b>", "version", "0"));

        assertThat(notes.draft(file, office.clerk()).orElseThrow().note().html())
                .isEqualTo("<p>पहली पंक्ति</p><p>&lt;b&gt;दूसरी&lt;/b&gt;</p>");
    }

    @Test
    void knowsNothingOfItForStrangers() {
        Acting stranger = offices.collectorate().clerk();

        assertThat(web.get().uri("/files/" + file.value()).with(offices.by(stranger)))
                .hasStatus(404);
        assertThat(put("{\"body\":\"<p>x</p>\",\"version\":0}", stranger)).hasStatus(404);
    }

    @Test
    void showsNotesPapersAndTheNextDesk() {
        made.noted(file, "<p>पहली बात।</p>", office.clerk(), office.head());

        assertThat(web.get().uri("/files/" + file.value()).with(offices.by(office.head())))
                .hasStatus(200)
                .bodyText()
                .contains("पहली बात", "data-editor", "name=\"to\"");
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri("/files/" + file.value() + path).with(offices.by(office.clerk()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult put(String json, Acting by) {
        return web.put()
                .uri("/files/" + file.value() + "/notes/draft")
                .with(offices.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}

package org.sanchika.dispatch.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class})
class DraftControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    DraftFixtures made;

    @Autowired
    FileFixtures files;

    @Autowired
    Drafts drafts;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;
    String path;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.fileWithLetter(office.clerk());
        path = "/files/" + file.value() + "/drafts";
    }

    @Test
    void beginsADraftOnceHoweverOftenTheFormComes() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "form",
                "LETTER",
                "language",
                "hi",
                "_once",
                UUID.randomUUID().toString(),
                "replyTo",
                Long.toString(made.letter(file, office.clerk()))));

        String begun = post(path, fields, office.clerk()).getResponse().getRedirectedUrl();

        assertThat(post(path, fields, office.clerk())).hasRedirectedUrl(begun);
        assertThat(drafts.of(file, office.clerk())).hasSize(1);
        assertThat(get(path, office.clerk())).hasStatusOk().bodyText().contains(begun, "प्रारूप-1", "श्री राम प्रसाद");
        assertThat(get(begun, office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("निदेशानुसार", "class=\"sheet-of-paper\"", "रिक्त स्थान");
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains(path);
    }

    @Test
    void offersForSigningWhoIsNearAndAboveButNoOtherDealingHand() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());

        assertThat(get("/drafts/" + draft.id().value(), office.clerk()))
                .bodyText()
                .contains(option(office.clerk()), option(office.head()), option(office.collector()))
                .doesNotContain(option(office.counter()), option(office.otherClerk()));
    }

    private static String option(Acting desk) {
        return "<option value=\"" + desk.post().value() + "\"";
    }

    @Test
    void saysBesideTheFieldWhichFormIsMeant() {
        assertThat(post(path, Map.of("form", "POSTCARD", "language", "hi"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"form-wrong\"");
        assertThat(post(path, Map.of("form", "LETTER", "language", "hi", "replyTo", "9999999"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"replyTo-wrong\"");
    }

    @Test
    void writesAVersionWithItsAddressees() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());

        assertThat(write(draft, 1, "<p>स्वीकृत।</p>")).hasStatus(303);

        Draft now = drafts.find(draft.id(), office.clerk()).orElseThrow();
        assertThat(now.last()).isEqualTo(2);
        assertThat(now.text().addressees()).hasSize(2);
        assertThat(now.text()
                        .of(org.sanchika.dispatch.Addressee.Role.COPY)
                        .getFirst()
                        .purpose())
                .isEqualTo("सूचनार्थ");
        assertThat(get("/drafts/" + draft.id().value() + "/versions/1/beside/2", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("<ins>", "<del>", "स्वीकृत।");
        assertThat(get("/drafts/" + draft.id().value() + "/versions/1", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("यह संस्करण 1 है")
                .doesNotContain("id=\"draft-form\"");
    }

    @Test
    void losesNothingOfAStalePage() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        write(draft, 1, "<p>पहले सुरक्षित।</p>");

        MvcTestResult late = write(draft, 1, "<p>पुराने पृष्ठ से।</p>");

        assertThat(late)
                .hasStatus(422)
                .bodyText()
                .contains("ने संस्करण 2 सुरक्षित किया", "पुराने पृष्ठ से।", "name=\"version\" value=\"2\"");
        assertThat(write(draft, 2, "<p>पुराने पृष्ठ से।</p>")).hasStatus(303);
    }

    @Test
    void givesBackWhatWasWrittenAfterTheFileLeft() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        files.sent(file, office.clerk(), office.head());

        assertThat(write(draft, 1, "<p>देर से लिखा गया।</p>"))
                .hasStatus(409)
                .bodyText()
                .contains("देर से लिखा गया।", "id=\"typed\"");
    }

    @Test
    void saysBesideTheFieldWhatCannotBeKept() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());

        assertThat(change(draft, Map.of("body", "<p>x</p>", "language", "hi", "subject", "अ".repeat(501))))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"subject-wrong\"");
    }

    @Test
    void hidesAllFromStrangers() {
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        Acting stranger = offices.collectorate().clerk();

        assertThat(get(path, stranger)).hasStatus(404);
        assertThat(get("/drafts/" + draft.id().value(), stranger)).hasStatus(404);
        assertThat(get("/drafts/" + draft.id().value() + "/versions/1/beside/1", stranger))
                .hasStatus(404);
    }

    private MvcTestResult write(Draft draft, int version, String body) {
        return web.post()
                .uri("/drafts/" + draft.id().value() + "/versions")
                .with(offices.by(office.clerk()))
                .param("version", Integer.toString(version))
                .param("language", "hi")
                .param("subject", "विषय")
                .param("body", body)
                .param("role", "TO", "COPY", "TO")
                .param("name", "", "", "")
                .param("designation", "अभियंता", "समाहर्ता", "")
                .param("address", "", "", "")
                .param("email", "", "", "")
                .param("purpose", "", "सूचनार्थ", "")
                .param("post", "", "", "")
                .exchange();
    }

    private MvcTestResult change(Draft draft, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("version", Integer.toString(draft.last())));
        all.putAll(fields);
        return post("/drafts/" + draft.id().value() + "/versions", all, office.clerk());
    }

    private MvcTestResult get(String uri, Acting by) {
        return web.get().uri(uri).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, Acting by) {
        var request = web.post().uri(uri).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}

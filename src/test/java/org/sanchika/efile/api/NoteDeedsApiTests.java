package org.sanchika.efile.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class NoteDeedsApiTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Notes notes;

    @Autowired
    Appendices appendices;

    @Autowired
    Correspondence correspondence;

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
        file = made.opened(office.clerk());
        path = "/api/v1/files/" + file.value();
    }

    @Test
    void disposesFlagsAndTakesOutPapers() {
        correspondence.putIn(letters.scanned(office.clerk(), "पत्र"), file, 0, office.clerk());
        String paper = path + "/correspondence/"
                + correspondence.contents(file, office.clerk()).getFirst().id();

        assertThat(call(HttpMethod.POST, paper + "/flags", "{\"page\":9,\"name\":\"PUC\"}", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("page");
        assertThat(call(HttpMethod.POST, paper + "/flags", "{\"page\":2,\"name\":\"PUC\"}", office.clerk()))
                .bodyJson()
                .extractingPath("flags[0].page")
                .isEqualTo(2);
        assertThat(call(HttpMethod.POST, paper + "/disposal", "{\"disposal\":\"LOST\"}", office.clerk()))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, paper + "/disposal", "{\"disposal\":\"FILED\"}", office.head()))
                .hasStatus(409);
        assertThat(call(HttpMethod.POST, paper + "/disposal", "{\"disposal\":\"FILED\"}", office.clerk()))
                .bodyJson()
                .extractingPath("disposal")
                .isEqualTo("FILED");
        assertThat(call(HttpMethod.POST, paper + "/removal", "{}", office.clerk()))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, paper + "/removal", "{\"reason\":\"भूल\"}", office.clerk()))
                .hasStatus(204);
    }

    @Test
    void listsAndConfirmsOralOrdersOnceForARetry() {
        NewNote oral = new NewNote(
                NewNote.Kind.ORAL,
                "<p>मौखिक।</p>",
                "hi",
                Note.Decision.NONE,
                null,
                null,
                office.collector().post(),
                List.of());
        notes.save(file, oral, Notes.FIRST, office.clerk());
        made.sent(file, office.clerk(), office.head());
        String note =
                path + "/notes/" + made.sheet(file, office.head()).getFirst().id();

        assertThat(call(HttpMethod.GET, "/api/v1/confirmations", null, office.collector()))
                .bodyJson()
                .extractingPath("items[0].fileId")
                .isEqualTo(Long.toString(file.value()));
        String key = UUID.randomUUID().toString();
        assertThat(call(HttpMethod.POST, note + "/confirmation", "{\"agrees\":true}", key, office.collector()))
                .hasStatus(204);
        assertThat(call(HttpMethod.POST, note + "/confirmation", "{\"agrees\":true}", key, office.collector()))
                .hasStatus(204);
        assertThat(call(HttpMethod.GET, "/api/v1/confirmations", null, office.collector()))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void communicatesAndReversesDecisions() {
        notes.save(
                file,
                NewNote.green("<p>स्वीकृत।</p>", "hi").deciding(Note.Decision.APPROVED),
                Notes.FIRST,
                office.clerk());
        made.sent(file, office.clerk(), office.head());
        long decision = made.sheet(file, office.head()).getFirst().id();

        assertThat(call(HttpMethod.POST, path + "/notes/" + decision + "/communication", "{}", office.head()))
                .hasStatus(422);
        assertThat(call(
                        HttpMethod.POST,
                        path + "/notes/" + decision + "/communication",
                        "{\"how\":\"पत्रांक 7\"}",
                        office.head()))
                .hasStatus(204);
        call(
                HttpMethod.POST,
                path + "/notes",
                "{\"body\":\"<p>कारण।</p>\",\"decision\":\"REJECTED\",\"reverses\":\"" + decision + "\"}",
                office.head());
        made.sent(file, office.head(), office.clerk());

        assertThat(call(HttpMethod.GET, path + "/notes", null, office.clerk()))
                .bodyJson()
                .hasPathSatisfying(
                        "items[0].communicated.how", how -> how.assertThat().isEqualTo("पत्रांक 7"))
                .hasPathSatisfying(
                        "items[1].reverses", reversed -> reversed.assertThat().isEqualTo(Long.toString(decision)));
    }

    @Test
    void attachesAPaperToTheNoteInTheMaking() {
        long note = made.written(file, "<p>परिशिष्ट देखें।</p>", office.clerk()).id();
        var paper = new MockMultipartFile("document", "a.pdf", "application/pdf", SampleDocuments.pdf("a", 1));

        for (int i = 0; i < 2; i++) {
            assertThat(web.post()
                            .uri(path + "/notes/" + note + "/appendices")
                            .multipart()
                            .file(paper)
                            .with(offices.by(office.clerk())))
                    .hasStatus(201);
        }

        assertThat(appendices.of(file, office.clerk())).hasSize(1);
        long id = appendices.of(file, office.clerk()).getFirst().id();
        assertThat(call(HttpMethod.DELETE, path + "/notes/" + note + "/appendices/" + id, null, office.clerk()))
                .hasStatus(204);
    }

    @Test
    void takesAPaperThatShallGoOutWithALetter() {
        var paper = new MockMultipartFile("document", "b.pdf", "application/pdf", SampleDocuments.pdf("b", 2));

        for (int i = 0; i < 2; i++) {
            assertThat(web.post()
                            .uri(path + "/enclosures")
                            .multipart()
                            .file(paper)
                            .param("title", "मानचित्र")
                            .with(offices.by(office.clerk())))
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("title")
                    .isEqualTo("मानचित्र");
        }

        assertThat(correspondence.contents(file, office.clerk())).hasSize(1);
        assertThat(web.post().uri(path + "/enclosures").multipart().file(paper).with(offices.by(office.head())))
                .hasStatus(409);
    }

    @Test
    void keepsPhrasesAndGivesBackWhatWasDiscarded() {
        String body = "{\"text\":\"कृपया देखें।\",\"language\":\"hi\"}";
        String key = UUID.randomUUID().toString();
        assertThat(call(HttpMethod.POST, "/api/v1/phrases", body, key, office.clerk()))
                .hasStatus(201);
        assertThat(call(HttpMethod.POST, "/api/v1/phrases", body, key, office.clerk()))
                .hasStatus(201);
        assertThat(call(HttpMethod.POST, "/api/v1/phrases", body, office.clerk()))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, "/api/v1/phrases", "{\"text\":\"x\"}", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("language");
        assertThat(call(HttpMethod.GET, "/api/v1/phrases", null, office.clerk()))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .hasSize(1);

        made.written(file, "<p>कच्चा</p>", office.clerk());
        notes.discard(file, office.clerk());
        MvcTestResult list = call(HttpMethod.GET, "/api/v1/discarded-notes", null, office.clerk());
        assertThat(list).bodyJson().extractingPath("items[0].body").isEqualTo("<p>कच्चा</p>");
        long id = made.opened(office.clerk()).value();
        assertThat(call(HttpMethod.POST, "/api/v1/discarded-notes/" + id + "/return", "", office.clerk()))
                .hasStatus(404);
    }

    private MvcTestResult call(HttpMethod method, String uri, String body, Acting by) {
        return call(method, uri, body, null, by);
    }

    private MvcTestResult call(HttpMethod method, String uri, String body, String key, Acting by) {
        var request = web.method(method).uri(uri).with(offices.by(by)).contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.content(body);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }
}

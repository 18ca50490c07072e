package org.sanchika.efile.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Correction;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.Note;
import org.sanchika.efile.OnPaper;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files on paper: by whose leave, until when, and how they become electronic. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class OnPaperTests {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    @Autowired
    Files files;

    @Autowired
    OnPaper paper;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = onPaper();
    }

    @Test
    void countsOnFromTheLockedPaperOnceItIsElectronic() {
        assertThat(paper.convert(file, 24, 61, office.clerk())).isInstanceOf(Correction.Corrected.class);
        correspondence.putIn(letters.scanned(office.clerk(), "नया पत्र"), file, 0, office.clerk());
        made.noted(file, "<p>आगे की टिप्पणी।</p>", office.clerk(), office.head());

        EFile now = files.find(file, office.head()).orElseThrow();
        assertThat(now.physical()).isFalse();
        assertThat(now.oldNumber()).isEqualTo(now.number());
        assertThat(made.sheet(file, office.head())).extracting(Note::firstPage).containsExactly(25);
        assertThat(correspondence.contents(file, office.head()).getFirst().firstPage())
                .isEqualTo(62);
        assertThat(files.changes(file, office.head()).getFirst().changes())
                .containsKeys("nature", "paperNotes", "paperPages");
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
        assertThat(proofs.holdingDiffers(file)).isEmpty();
    }

    @Test
    void countsNothingInBeforeWhatIsOnRecordAlready() {
        made.noted(file, "<p>टिप्पणी।</p>", office.clerk(), office.head());
        custody.receive(file, office.head());

        assertThat(faulty(paper.convert(file, 3, -1, office.head()))).containsExactly("paperNotes", "paperPages");
        assertThat(paper.convert(file, 0, 12, office.head())).isInstanceOf(Correction.Corrected.class);
    }

    @Test
    void staysOnPaperOnlyByLeaveFromAboveAndForATime() {
        var own = new NewFile.PaperException("", office.clerk().post(), LocalDate.of(2028, 1, 1));

        assertThat(faulty(paper.prolong(file, own, office.clerk())))
                .containsExactly("exceptionReason", "exceptionBy", "exceptionUntil");
        var leave =
                new NewFile.PaperException("मूल मानचित्र", office.collector().post(), LocalDate.of(2027, 3, 31));
        assertThat(paper.prolong(file, leave, office.clerk())).isInstanceOf(Correction.Corrected.class);
        assertThat(files.find(file, office.clerk()).orElseThrow().onPaper()).isEqualTo(leave);
        assertThat(custody.visible(file, office.collector())).isTrue();
    }

    @Test
    void reportsWhatIsOnPaperThoseFirstWhoseTimeIsOver() {
        MatterId later = onPaper();
        var leave = new NewFile.PaperException("मानचित्र", office.head().post(), LocalDate.of(2027, 3, 31));
        paper.prolong(later, leave, office.clerk());
        clock.set(TestClock.START.plus(Duration.ofDays(200)));

        assertThat(paper.all(office.collector(), 10))
                .extracting(OnPaper.Line::id, OnPaper.Line::over)
                .containsExactly(tuple(file, true), tuple(later, false));
        assertThat(paper.all(office.otherClerk(), 10)).isEmpty();
        assertThat(get("/files/on-paper", office.clerk()))
                .hasStatus(200)
                .bodyText()
                .contains("31-03-2027", "alert-triangle");
        assertThat(new String(
                        get("/files/on-paper.csv", office.clerk()).getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("2027-03-31", "मानचित्र");
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains("इलेक्ट्रॉनिक हो जानी थी");
    }

    @Test
    void opensAPaperFileAndALiveOneThatMovesByTheForm() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "subject",
                "पुरानी चालू संचिका",
                "number",
                "पु/" + office.section().value(),
                "language",
                "hi",
                "oldNumber",
                "पु/12",
                "paperNotes",
                "२४",
                "paperPages",
                "x"));
        assertThat(post("/files", fields))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"paperPages-wrong\"", "value=\"२४\"");
        fields.put("paperPages", "61");
        String opened = post("/files", fields).getResponse().getRedirectedUrl();
        assertThat(get(opened, office.clerk())).bodyText().contains("पु/12", "24", "61");

        fields.putAll(Map.of(
                "nature", "physical", "number", "का/" + office.section().value(), "exceptionUntil", "2026-01-01"));
        assertThat(post("/files", fields))
                .hasStatus(422)
                .bodyText()
                .contains("exceptionReason-wrong", "exceptionBy-wrong", "exceptionUntil-wrong", "place-wrong");
    }

    @Test
    void becomesElectronicByPage() {
        String path = "/files/" + file.value();

        assertThat(get(path + "/paper", office.clerk())).bodyText().contains("/conversion", "जिला पदाधिकारी");
        assertThat(post(path + "/conversion", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("paperPages-wrong");
        assertThat(post(path + "/paper-exception", Map.of("exceptionReason", "मानचित्र")))
                .hasStatus(422)
                .bodyText()
                .contains("exceptionBy-wrong", "value=\"मानचित्र\"");
        assertThat(post(path + "/conversion", Map.of("paperNotes", "२", "paperPages", "5")))
                .hasStatus(303)
                .hasRedirectedUrl(path);
        assertThat(post(path + "/conversion", Map.of("paperPages", "5"))).hasStatus(422);
        assertThat(get(path + "/paper", office.otherClerk())).hasStatus(404);
    }

    @Test
    void doesTheSameByCalls() {
        String head = Long.toString(made.head(office.clerk()).value());
        String approver = Long.toString(office.head().post().value());
        MvcTestResult opened = call(
                HttpMethod.POST,
                "/api/v1/files",
                "{\"subject\":\"मानचित्र\",\"headId\":\"" + head
                        + "\",\"place\":\"कक्ष 2\",\"paperException\":{\"reason\":\"मूल\",\"approverPost\":\""
                        + approver + "\",\"until\":\"2026-12-31\"}}");
        assertThat(opened).hasStatus(201).bodyJson().extractingPath("physical").isEqualTo(true);

        String path = "/api/v1/files/" + file.value();
        assertThat(call(HttpMethod.PUT, path + "/paper-exception", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .contains("exceptionReason");
        assertThat(call(HttpMethod.POST, path + "/conversion", "{\"notePages\":3,\"pages\":7}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("paperPages")
                .isEqualTo(7);
        assertThat(get("/api/v1/files/on-paper", office.clerk()))
                .bodyJson()
                .extractingPath("items.length()")
                .isEqualTo(1);
    }

    private MatterId onPaper() {
        CoverPage cover =
                new CoverPage("मानचित्र की संचिका", "", "hi", Letter.Grade.NORMAL, "", "", "", "कक्ष 4, रैक 2");
        var exception = new NewFile.PaperException("मूल मानचित्र", office.head().post(), UNTIL);
        var numbering = new NewFile.Numbering.Under(made.head(office.clerk()));
        NewFile asked = new NewFile(cover, numbering, Priority.ORDINARY, exception, null);
        return ((Opening.Opened) files.open(asked, office.clerk())).id();
    }

    private static List<String> faulty(Correction correction) {
        return ((Correction.Refused) correction)
                .faults().stream().map(Fault::field).toList();
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri(path).with(offices.by(office.clerk()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return web.method(method)
                .uri(path)
                .with(offices.by(office.clerk()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}

package org.sanchika.proceeding.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Particulars of matters on the clerk's desk; the tests begin on 1 July 2026. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class ParticularsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    ParticularsBook book;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    Files covers;

    @Autowired
    FileFixtures files;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;
    String matter;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = files.opened(office.clerk(), "सेवा समाप्ति के विरुद्ध याचिका");
        matter = "/matters/" + file.value();
    }

    @Test
    void ofACourtCaseMakeTheFileDueOnTheNextHearing() {
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains(matter + "/court-case");
        assertThat(post("/court-case", Map.of("court", "उच्च न्यायालय, पटना", "nextOn", "कभी", "result", "खारिज")))
                .hasStatus(422)
                .bodyText()
                .contains("number-wrong", "year-wrong", "parties-wrong", "nextOn-wrong", "endedOn-wrong")
                .contains("value=\"कभी\"", "value=\"उच्च न्यायालय, पटना\"");
        assertThat(post("/court-case", hearing("21-07-2026"))).hasStatus(303);
        assertThat(held().hardDueOn()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(held().reference()).isEqualTo("COURT");
        assertThat(covers.correct(file, CoverPage.of("याचिका 4711", "hi"), Priority.ORDINARY, office.clerk()))
                .isNotNull();
        assertThat(held().hardDueOn()).isEqualTo(LocalDate.of(2026, 7, 21));

        assertThat(post("/court-case", hearing("2026-08-11"))).hasStatus(303);
        assertThat(post("/court-case", hearing("2026-08-11"))).hasStatus(303);
        assertThat(book.of(file, Particulars.Kind.COURT)).hasSize(2);
        assertThat(get(matter + "/court-case", office.head()))
                .bodyText()
                .contains("21-07-2026</del> → 11-08-2026", "अगली सुनवाई 11-08-2026 को")
                .doesNotContain("<form class=\"card\"");

        Map<String, String> ended = hearing("2026-08-11");
        ended.putAll(Map.of("endedOn", "2026-07-01", "result", "याचिका खारिज"));
        assertThat(post("/court-case", ended)).hasStatus(303);
        assertThat(held().hardDueOn()).isNull();
        assertThat(proofs.of(file).orElseThrow().firstBreak()).isNull();
    }

    /** The earlier of what is due counts: the reply within 48 hours, then the day of answer; what was answered counts no more. */
    @Test
    void ofSeveralKindsAreDueWhenTheFirstIs() {
        Map<String, String> request = new HashMap<>(Map.of(
                "number",
                "17/2026",
                "receivedOn",
                "2026-07-01",
                "life",
                "true",
                "officer",
                "अपर समाहर्ता",
                "fee",
                "10"));
        assertThat(post("/rti", request)).hasStatus(303);
        assertThat(post(
                        "/question",
                        Map.of(
                                "number",
                                "112",
                                "house",
                                "ASSEMBLY",
                                "member",
                                "श्री क",
                                "answerOn",
                                "2026-07-09",
                                "stage",
                                "MATERIAL")))
                .hasStatus(303);
        assertThat(held().hardDueOn()).isEqualTo(LocalDate.of(2026, 7, 3));
        assertThat(held().reference()).isEqualTo("RTI");

        request.put("repliedOn", "2026-07-01");
        assertThat(post("/rti", request)).hasStatus(303);
        assertThat(held().hardDueOn()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(post(
                        "/question",
                        Map.of(
                                "number",
                                "112",
                                "house",
                                "ASSEMBLY",
                                "member",
                                "श्री क",
                                "answerOn",
                                "2026-07-09",
                                "stage",
                                "ANSWERED")))
                .hasStatus(422)
                .bodyText()
                .contains("answeredOn-wrong");
        assertThat(post(
                        "/question",
                        Map.of(
                                "number",
                                "112",
                                "house",
                                "ASSEMBLY",
                                "member",
                                "श्री क",
                                "answerOn",
                                "2026-07-09",
                                "stage",
                                "ANSWERED",
                                "answeredOn",
                                "2026-07-01")))
                .hasStatus(303);
        assertThat(held().hardDueOn()).isNull();
    }

    /** Whoever holds it, also while it is put aside; nobody else, and who may not know of it does not find it. */
    @Test
    void areWrittenByTheDeskThatHoldsIt() {
        assertThat(custody.park(file, "स्थगन", LocalDate.of(2026, 9, 1), office.clerk()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(post("/court-case", hearing("2026-08-11"))).hasStatus(303);
        assertThat(send("/court-case", hearing("2026-08-12"), office.head())).hasStatus(409);
        assertThat(send("/court-case", hearing("2026-08-12"), office.otherClerk()))
                .hasStatus(404);
    }

    @Test
    void areKeptByProgramsToo() {
        assertThat(call("/court-case", "{\"court\": \"उच्च न्यायालय\", \"year\": 99}"))
                .hasStatus(422)
                .bodyText()
                .contains("number", "year", "parties");
        assertThat(call("/court-case", """
                {"court": "उच्च न्यायालय", "number": "CWJC 4711", "year": 2026, "parties": "क बनाम राज्य", "contempt": true,
                 "nextOn": "2026-07-21"}
                """))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("items[0].dueOn")
                .isEqualTo("2026-07-21");
        assertThat(call("/rti", """
                {"number": "17/2026", "receivedOn": "2026-07-01", "throughApio": true, "officer": "अपर समाहर्ता"}
                """))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("items[0].dueOn")
                .isEqualTo("2026-08-05");
        assertThat(call("/question", """
                {"number": "112", "starred": true, "house": "COUNCIL", "member": "श्री क", "answerOn": "2026-07-09",
                 "stage": "DRAFTED"}
                """))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("items[0].particulars.house")
                .isEqualTo("COUNCIL");
        assertThat(get("/api/v1" + matter + "/rti", office.otherClerk())).hasStatus(404);
    }

    private static Map<String, String> hearing(String on) {
        return new HashMap<>(Map.of(
                "court", "उच्च न्यायालय, पटना",
                "number", "CWJC 4711",
                "year", "२०२६",
                "parties", "राम प्रसाद बनाम राज्य",
                "nextOn", on));
    }

    private Held held() {
        return custody.held(file).orElseThrow();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        return send(path, fields, office.clerk());
    }

    private MvcTestResult send(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(matter + path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(String path, String body) {
        return web.post()
                .uri("/api/v1" + matter + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(office.clerk()))
                .exchange();
    }

    private MvcTestResult get(String path, Acting reader) {
        return web.get().uri(path).with(offices.by(reader)).exchange();
    }
}

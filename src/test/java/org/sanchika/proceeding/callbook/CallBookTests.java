package org.sanchika.proceeding.callbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the desk to the call book, a look each month, and back. The tests begin on 1 July 2026. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class CallBookTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    CallBook book;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures files;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;
    String page;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = files.opened(office.clerk(), "सेवा समाप्ति के विरुद्ध याचिका");
        page = "/matters/" + file.value() + "/call-book";
    }

    @Test
    void waitsThereUntilItIsTakenOut() {
        assertThat(get("/files/" + file.value(), office.clerk())).bodyText().contains(page);
        assertThat(post(page, Map.of("ground", "COURT", "words", "", "until", "2026-12-31", "review", "2026-08-02")))
                .hasStatus(422)
                .bodyText()
                .contains("words-wrong", "approver-wrong", "until-wrong", "review-wrong")
                .contains("value=\"2026-12-31\"");
        assertThat(post(page, entered())).hasStatus(303);

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.PARKED);
        assertThat(book.of(file)).singleElement().satisfies(entry -> {
            assertThat(entry.isStanding()).isTrue();
            assertThat(entry.until()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(entry.words()).isEqualTo("उच्च न्यायालय का स्थगन");
        });
        assertThat(post(page, entered())).hasStatus(409);
        clock.pass(Duration.ofDays(31));
        assertThat(get("/call-book", office.clerk())).bodyText().contains(page, "समीक्षा देय");
        assertThat(get("/call-book", office.head())).bodyText().doesNotContain(page);
        assertThat(post(page + "/reviews", Map.of("words", "स्थगन जारी", "review", "2026-09-02")))
                .hasStatus(422)
                .bodyText()
                .contains("review-wrong");
        assertThat(post(page + "/reviews", Map.of("words", "स्थगन जारी", "review", "01-09-2026")))
                .hasStatus(303);
        assertThat(get("/call-book", office.clerk()))
                .bodyText()
                .contains("01-09-2026")
                .doesNotContain("समीक्षा देय");
        assertThat(post(page + "/reviews", Map.of("words", "याचिका निष्पादित", "stays", "no")))
                .hasStatus(303);

        assertThat(custody.held(file).orElseThrow().state()).isEqualTo(MatterState.ACTIVE);
        assertThat(book.of(file)).singleElement().satisfies(entry -> {
            assertThat(entry.isStanding()).isFalse();
            assertThat(entry.reviews()).extracting(Entry.Review::next).containsExactly(null, LocalDate.of(2026, 9, 1));
        });
        assertThat(post(page + "/reviews", Map.of("words", "फिर", "stays", "no")))
                .hasStatus(409);
        assertThat(proofs.of(file).orElseThrow().firstBreak()).isNull();
    }

    /** The clerk is of level 1; whoever closes a file is of level 2 at least. */
    @Test
    void needsTheApprovalOfOneWhoMayGiveIt() {
        assertThat(book.competent(office.clerk().post()))
                .extracting(desk -> desk.post())
                .containsExactly(office.head().post(), office.collector().post());
        assertThat(post(page, entered("approver", office.clerk()))).hasStatus(422);
        assertThat(post(page, entered("approver", office.otherHead()))).hasStatus(422);
        assertThat(post(page, entered("approver", office.collector()))).hasStatus(303);
        assertThat(web.post()
                        .uri(page + "/reviews")
                        .param("words", "जारी")
                        .param("review", "2026-07-20")
                        .with(offices.by(office.head())))
                .hasStatus(409);
    }

    /** What was only put aside is not in the call book, and what is put aside anew is there no more. */
    @Test
    void endsWithTheParking() {
        assertThat(post(page, entered())).hasStatus(303);
        assertThat(custody.wake(file, "", office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(custody.park(file, "प्रतीक्षा", LocalDate.of(2026, 9, 1), office.clerk()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(book.with(office.clerk().post(), 10)).isEmpty();
        assertThat(book.of(file)).extracting(Entry::isStanding).containsExactly(false);
        assertThat(post(page + "/reviews", Map.of("words", "जारी", "review", "2026-07-20")))
                .hasStatus(422);
    }

    @Test
    void isKeptByProgramsToo() {
        String call = "/api/v1/matters/" + file.value() + "/call-book";
        String body = """
                {"ground": "AUDIT", "words": "आपत्ति विवादित", "approverPostId": "%d", "until": "2027-02-01", "reviewOn": "2026-07-31"}
                """.formatted(office.head().post().value());
        assertThat(call(call, "{\"ground\": \"NONE\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("ground", "words", "approver", "until", "review");
        assertThat(call(call, body)).hasStatus(201);
        assertThat(call(call + "/reviews", "{\"stays\": true, \"words\": \"जारी\", \"reviewOn\": \"2026-07-30\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("items[0].reviews[0].reviewOn")
                .isEqualTo("2026-07-30");
        assertThat(get("/api/v1/call-book", office.clerk()))
                .bodyJson()
                .extractingPath("items[0].reviewOn")
                .isEqualTo("2026-07-30");
        assertThat(get(call, office.otherClerk())).hasStatus(404);
    }

    private Map<String, String> entered() {
        return entered("approver", office.head());
    }

    private Map<String, String> entered(String field, Acting approver) {
        return Map.of(
                "ground",
                "COURT",
                "words",
                "उच्च न्यायालय का स्थगन",
                field,
                Long.toString(approver.post().value()),
                "until",
                "2027-01-01",
                "review",
                "2026-08-01");
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri(path).with(offices.by(office.clerk()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(String path, String body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(office.clerk()))
                .exchange();
    }

    private MvcTestResult get(String path, Acting reader) {
        return web.get().uri(path).with(offices.by(reader)).exchange();
    }
}

package org.sanchika.receipt.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ReceiptFixtures.class)
class PaperControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Receipts receipts;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    MatterId letter;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = letters.scanned(office.counter(), "पुल की जाँच");
        custody.send(letter, Send.to(office.clerk().post(), Action.NECESSARY_ACTION), office.counter());
    }

    @Test
    void opensTheLetterForItsHolderOnly() {
        assertThat(get("", office.counter())).hasStatusOk().bodyText().contains("class=\"stamp\"");
        assertThat(custody.held(letter).orElseThrow().openedAt()).isNull();

        assertThat(get("", office.clerk())).hasStatusOk();
        assertThat(custody.held(letter).orElseThrow().openedAt()).isNotNull();
    }

    @Test
    void keepsStrangersOutOfEverything() {
        for (String path :
                new String[] {"", "/print", "/acknowledgement", "/document", "/pages/1", "/pages/1/text", "/details"}) {
            assertThat(get(path, office.otherClerk())).hasStatus(404);
        }
    }

    @Test
    void showsPagesAndAcknowledgesInTheLanguageOfTheLetter() {
        assertThat(get("/pages/2", office.clerk())).hasStatusOk().hasContentType("image/png");
        assertThat(get("/acknowledgement", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"hi\"");
        assertThat(get("/print", office.clerk())).hasStatusOk().bodyText().contains("figcaption");
    }

    @Test
    void saysWhatAPageSays() {
        assertThat(get("/pages/2/text", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("<p lang=\"en\">letter ", "/pages/1/text");
        assertThat(live("/pages/2/text")).hasStatusOk().bodyText().doesNotContain("<html");
        assertThat(get("/pages/3/text", office.clerk())).hasStatus(404);
        assertThat(get("/pages/0/text", office.clerk())).hasStatus(404);
    }

    @Test
    void showsTwoPapersSideBySideToWhoMaySeeBoth() {
        MatterId mine = letters.scanned(office.clerk(), "दूसरा पत्र");
        MatterId foreign = letters.scanned(office.otherClerk(), "पराया पत्र");

        assertThat(get("/beside/" + mine.value(), office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("data-paper=\"/receipts/" + letter.value(), "data-paper=\"/receipts/" + mine.value());
        assertThat(get("/beside/" + foreign.value(), office.clerk())).hasStatus(404);
        assertThat(get("/beside/" + letters.onPaper(office.clerk(), "काग़ज़").value(), office.clerk()))
                .hasStatus(404);
    }

    @Test
    void recordsAPaperFetchedInPartsOnce() {
        long before = downloads();

        for (int from = 0; from < 300; from += 100) {
            var part = web.get()
                    .uri("/receipts/" + letter.value() + "/document")
                    .header("Range", "bytes=" + from + "-" + (from + 99))
                    .with(offices.by(office.clerk()));
            assertThat(part.exchange()).hasStatus(206);
        }

        assertThat(downloads()).isEqualTo(before + 1);
    }

    private long downloads() {
        return jdbc.sql("SELECT count(*) FROM audit.access WHERE kind = 'DOWNLOAD' AND target = :target")
                .param("target", "receipt:" + letter.value())
                .query(Long.class)
                .single();
    }

    @Test
    void sendsBackWhatIsNotOurs() {
        assertThat(post("/disputes", office.clerk(), Map.of("reason", "")))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"problem\"");
        assertThat(post("/disputes", office.clerk(), Map.of("reason", "राजस्व का है")))
                .hasStatus(303);
        assertThat(get("", office.counter())).bodyText().contains("arrows-exchange");
    }

    @Test
    void splitsCopiesAndLinks() {
        MvcTestResult split = post("/splits", office.clerk(), Map.of("subject", "दूसरा विषय"));
        assertThat(split).hasStatus(303);
        assertThat(post("/copies", office.clerk(), Map.of())).hasStatus(303);
        String number = receipts.find(letters.onPaper(office.clerk(), "अलग"), office.clerk())
                .orElseThrow()
                .number();

        assertThat(post("/links", office.clerk(), Map.of("number", number))).hasStatus(303);
        assertThat(get("", office.clerk())).bodyText().contains("दूसरा विषय").contains(number);
        assertThat(post("/links", office.clerk(), Map.of("number", "999/x"))).hasStatus(422);
    }

    @Test
    void mendsDetailsOnTheSameFields() {
        assertThat(get("/details", office.clerk())).hasStatusOk().bodyText().contains("पुल की जाँच");
        Map<String, String> fields =
                Map.of("subject", "पुल की मरम्मत", "senderName", "श्री क", "receivedOn", "1-7-2026", "language", "hi");

        assertThat(post("/details", office.clerk(), fields)).hasStatus(303);
        assertThat(get("", office.clerk())).bodyText().contains("पुल की मरम्मत").contains("<del>पुल की जाँच</del>");
        assertThat(post("/details", office.clerk(), Map.of("subject", ""))).hasStatus(422);
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get()
                .uri("/receipts/" + letter.value() + path)
                .with(offices.by(by))
                .exchange();
    }

    private MvcTestResult live(String path) {
        return web.get()
                .uri("/receipts/" + letter.value() + path)
                .header("X-Live", "1")
                .with(offices.by(office.clerk()))
                .exchange();
    }

    private MvcTestResult post(String path, Acting by, Map<String, String> fields) {
        var request = web.post().uri("/receipts/" + letter.value() + path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}

package org.sanchika.receipt.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ReceiptFixtures.class)
class BoardControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    OfficeRegister register;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Receipts receipts;

    @Autowired
    Boards boards;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId letter;
    long group;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = letters.scanned(office.collector(), "सूखा प्रतिवेदन");
        group = register.saveGroup(
                office.collector().post(),
                "शाखाएँ",
                Set.of(
                        office.head().post(),
                        office.otherHead().post(),
                        office.clerk().post()));
    }

    @Test
    void makesACopyForEveryDesk() {
        BoardView board = sent();

        assertThat(board.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.standing()).isEqualTo("UNOPENED"));
        assertThat(custody.held(letter).orElseThrow().holder())
                .isEqualTo(office.collector().post());
    }

    @Test
    void seesWhoOpenedRepliedAndIsLate() {
        BoardView board = sent();
        MatterId first = new MatterId(board.rows().get(0).copyId());
        Acting holder = office.head();
        custody.open(first, custody.held(first).orElseThrow().holder().equals(holder.post()) ? holder : office.clerk());
        MatterId mine = copyOf(board, office.otherHead());
        custody.open(mine, office.otherHead());
        receipts.close(mine, Disposal.REPLIED, "भेजा गया", office.otherHead());
        clock.pass(Duration.ofDays(10));

        assertThat(boards.find(board.id(), office.collector()).orElseThrow().replied())
                .isEqualTo(1);
        assertThat(get("/boards/" + board.id(), office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("b-r");
        assertThat(get("/boards/" + board.id(), office.clerk())).hasStatus(404);
    }

    @Test
    void countsALaterLinkedLetterAsTheReply() {
        BoardView board = sent();
        MatterId copy = copyOf(board, office.otherHead());
        MatterId reply = letters.scanned(office.otherHead(), "सूखे का उत्तर");

        receipts.link(copy, reply, office.otherHead());

        assertThat(boards.find(board.id(), office.collector()).orElseThrow().replied())
                .isEqualTo(1);
    }

    @Test
    void remindsTheRestInOneAct() {
        BoardView board = sent();
        MatterId mine = copyOf(board, office.otherHead());
        receipts.close(mine, Disposal.REPLIED, "भेजा गया", office.otherHead());

        assertThat(post("/boards/" + board.id() + "/reminders", Map.of())).hasStatus(303);

        assertThat(boards.find(board.id(), office.collector()).orElseThrow().rows())
                .extracting(BoardRow::reminders)
                .containsExactlyInAnyOrder(0, 1, 1);
        assertThat(get("/receipts/" + copyOf(board, office.head()).value(), office.head()))
                .bodyText()
                .contains("उत्तर अपेक्षित");
        assertThat(get("/matters/" + copyOf(board, office.head()).value() + "/movements", office.head()))
                .bodyText()
                .contains("स्मरण क्रमांक 1");
    }

    @Test
    void saysWhatIsWrongAndRegistersNothing() {
        String path = "/receipts/" + letter.value() + "/boards";

        assertThat(post(path, Map.of("group", "999999")))
                .hasStatus(422)
                .bodyText()
                .contains("group-wrong");
        assertThat(post(path, Map.of("group", Long.toString(group), "dueOn", "30-6-2026")))
                .hasStatus(422)
                .bodyText()
                .contains("dueOn-wrong");
        assertThat(get("/receipts/" + letter.value() + "/boards/new", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("शाखाएँ");
        assertThat(boards.all(office.collector(), Long.MAX_VALUE, 9)).isEmpty();
    }

    private BoardView sent() {
        MvcTestResult answer = post(
                "/receipts/" + letter.value() + "/boards",
                Map.of("group", Long.toString(group), "dueOn", "8-7", "remarks", "शीघ्र"));
        assertThat(answer).hasStatus(303);
        String there = answer.getResponse().getRedirectedUrl();
        return boards.find(Long.parseLong(there.substring(there.lastIndexOf('/') + 1)), office.collector())
                .orElseThrow();
    }

    private MatterId copyOf(BoardView board, Acting who) {
        return board.rows().stream()
                .map(row -> new MatterId(row.copyId()))
                .filter(copy -> custody.held(copy).orElseThrow().holder().equals(who.post()))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri(path).with(offices.by(office.collector()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }
}

package org.sanchika.receipt.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.office.OfficeRegister;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({ReceiptFixtures.class, ProgramCalls.class})
class BoardApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    TestClock clock;

    @Autowired
    OfficeRegister register;

    OfficeFixtures.Collectorate office;
    MatterId letter;
    long group;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = letters.scanned(office.collector(), "बाढ़ प्रतिवेदन");
        group = register.saveGroup(
                office.collector().post(),
                "प्रखंड",
                Set.of(office.head().post(), office.otherHead().post()));
    }

    @Test
    void sendsToAGroupOnceAndShowsItsBoard() throws Exception {
        String key = UUID.randomUUID().toString();
        MvcTestResult made = send(key);

        assertThat(made).hasStatus(201).bodyJson().extractingPath("copies").isEqualTo(2);
        assertThat(send(key)).bodyText().isEqualTo(made.getResponse().getContentAsString());
        String there = made.getResponse().getHeader("Location").substring("/api/v1".length());
        assertThat(calls.get(there, office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("lines[*].standing")
                .asArray()
                .containsExactly("UNOPENED", "UNOPENED");
        assertThat(calls.get(there, office.clerk())).hasStatus(404);
    }

    @Test
    void remindsTheRestOnce() {
        send("");
        String key = UUID.randomUUID().toString();
        MvcTestResult list = calls.get("/boards", office.collector());
        assertThat(list).bodyJson().extractingPath("items[0].number").isNotNull();
        String board = "/boards/" + newest();

        assertThat(calls.post(board + "/reminders", "", key, office.collector()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("reminded")
                .isEqualTo(2);
        assertThat(calls.post(board + "/reminders", "", key, office.collector()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("board.lines[*].reminders")
                .asArray()
                .containsExactly(1, 1);
        assertThat(calls.post(board + "/reminders", "", office.head())).hasStatus(404);
    }

    @Test
    void listsTheNewestFirstPartByPart() {
        send("");
        long first = newest();
        send("");

        assertThat(calls.get("/boards?limit=1", office.collector()))
                .bodyJson()
                .extractingPath("next")
                .isEqualTo(Long.toString(newest()));
        assertThat(calls.get("/boards?limit=1&after=" + newest(), office.collector()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(Long.toString(first));
    }

    @Test
    void namesTheFieldsThatCannotStay() {
        String path = "/receipts/" + letter.value() + "/boards";

        assertThat(calls.post(path, "{\"action\": \"DANCE\", \"dueOn\": \"soon\"}", office.collector()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("groupId", "action", "dueOn");
        assertThat(calls.post(path, "{\"groupId\": \"999999\"}", office.collector()))
                .hasStatus(422);
    }

    @Autowired
    Boards boards;

    private long newest() {
        return boards.all(office.collector(), Long.MAX_VALUE, 1).getFirst().id();
    }

    private MvcTestResult send(String key) {
        String body = "{\"groupId\": \"" + group + "\", \"dueOn\": \"2026-07-08\", \"remarks\": \"शीघ्र\"}";
        return calls.post("/receipts/" + letter.value() + "/boards", body, key, office.collector());
    }
}

package org.sanchika.receipt.dakpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import({ReceiptFixtures.class, ProgramCalls.class})
class MarksApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    TestClock clock;

    @Autowired
    Custody custody;

    OfficeFixtures.Collectorate office;
    MatterId letter;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = letters.onPaper(office.counter(), "पथ निर्माण");
        custody.send(letter, Send.to(office.collector().post(), Action.NECESSARY_ACTION), office.counter());
    }

    @Test
    void receivesThePaperAndSendsItOnInOneAct() {
        String key = UUID.randomUUID().toString();

        assertThat(mark(body("FOR_REPORT"), key))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("action")
                .isEqualTo("FOR_REPORT");
        assertThat(mark(body("FOR_REPORT"), key)).hasStatus(201);
        assertThat(mark(body("FOR_REPORT"), "")).hasStatus(409).bodyJson().hasPath("holder.postId");
    }

    @Test
    void namesTheFieldsThatCannotStay() {
        assertThat(mark("{\"action\": \"DANCE\"}", ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("toPost", "action");
        assertThat(custody.held(letter).orElseThrow().openedAt()).isNull();
    }

    @Test
    void offersTheDesksAround() {
        assertThat(calls.get("/dak-pad/desks", office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[*].postId")
                .asArray()
                .contains(Long.toString(office.head().post().value()));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult mark(String body, String key) {
        return calls.post("/dak-pad/" + letter.value() + "/marks", body, key, office.collector());
    }

    private String body(String action) {
        return "{\"toPost\": \"" + office.head().post().value() + "\", \"action\": \"" + action + "\"}";
    }
}

package org.sanchika.receipt.register;

import static org.assertj.core.api.Assertions.assertThat;

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
class RegisterApiTests {
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
    MatterId first;
    MatterId second;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        first = sent("पहला पत्र");
        second = sent("दूसरा पत्र");
    }

    @Test
    void refusesDaysInTheWrongOrder() {
        assertThat(calls.get("/receipts?from=2026-06-30&to=2026-06-01", office.counter()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("to");
    }

    @Test
    void readsTheDiaryPartByPart() {
        assertThat(calls.get("/receipts?limit=1", office.counter()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("next")
                .isEqualTo(id(first));
        assertThat(calls.get("/receipts?limit=1&after=" + id(first), office.counter()))
                .bodyJson()
                .extractingPath("items[*].subject")
                .asArray()
                .containsExactly("दूसरा पत्र");
        assertThat(calls.get("/receipts?from=2026-13-01", office.counter())).hasStatus(400);
        assertThat(calls.get("/receipts?limit=201", office.counter())).hasStatus(400);
    }

    @Test
    void listsWhatCameInAndReceiptsIt() {
        String path = "/receipts/distribution?side=in";
        assertThat(calls.get(path, office.head()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[*].receivable")
                .asArray()
                .containsExactly(true, true);

        String both = "{\"ids\": [\"" + id(first) + "\", \"" + id(second) + "\", \"999999999\"]}";
        var answer = calls.post("/receipts/distribution/receipts", both, office.head());
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("received")
                .asArray()
                .containsExactly(id(first), id(second));
        assertThat(answer).bodyJson().extractingPath("failures[0].type").isEqualTo("/problems/unknown");
        assertThat(calls.get(path, office.head()))
                .bodyJson()
                .extractingPath("items[*].receivable")
                .asArray()
                .containsExactly(false, false);
    }

    @Test
    void goesOnInTheListOfADayWhereItLeftOff() throws Exception {
        String path = "/receipts/distribution?limit=1";
        var start = calls.get(path, office.counter());
        assertThat(start).bodyJson().extractingPath("items[0].id").isEqualTo(id(first));

        String next = com.jayway.jsonpath.JsonPath.read(start.getResponse().getContentAsString(), "$.next");
        assertThat(calls.get(path + "&after=" + next, office.counter()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(id(second));
        assertThat(calls.get(path + "&after=somewhere", office.counter())).hasStatus(400);
    }

    private MatterId sent(String subject) {
        MatterId letter = letters.onPaper(office.counter(), subject);
        custody.send(letter, Send.to(office.head().post(), Action.NECESSARY_ACTION), office.counter());
        return letter;
    }

    private static String id(MatterId matter) {
        return Long.toString(matter.value());
    }
}

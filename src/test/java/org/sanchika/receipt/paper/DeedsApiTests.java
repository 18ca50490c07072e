package org.sanchika.receipt.paper;

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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({ReceiptFixtures.class, ProgramCalls.class})
class DeedsApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId letter;
    String path;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = letters.scanned(office.counter(), "नहर की मरम्मत");
        path = "/receipts/" + letter.value();
    }

    @Test
    void copiesOnceHoweverOftenItIsAsked() throws Exception {
        String key = UUID.randomUUID().toString();
        MvcTestResult first = calls.post(path + "/copies", "", key, office.counter());

        assertThat(first).hasStatus(201).bodyJson().extractingPath("splitFrom").isEqualTo(id(letter));
        assertThat(calls.post(path + "/copies", "", key, office.counter()))
                .hasStatus(201)
                .bodyText()
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(calls.post(path + "/copies", "", "7", office.counter())).hasStatus(400);
    }

    @Test
    void splitsOffAnotherSubject() {
        assertThat(calls.post(path + "/splits", "{\"subject\": \"पुल का निर्माण\"}", office.counter()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("subject")
                .isEqualTo("पुल का निर्माण");
        assertThat(calls.post(path + "/splits", "{}", office.counter()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("subject");
    }

    @Test
    void linksAndUnlinks() {
        MatterId other = letters.scanned(office.counter(), "पूर्व पत्र");

        assertThat(calls.post(path + "/links", receipt(other), office.counter()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(id(other));
        assertThat(calls.delete(path + "/links/" + other.value(), office.counter()))
                .hasStatus(204);
        assertThat(calls.get(path + "/links", office.counter()))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void knowsNothingOfWhatIsAnothers() {
        MatterId hidden = letters.scanned(offices.collectorate().counter(), "दूसरे जिले का पत्र");

        assertThat(calls.post(path + "/links", receipt(hidden), office.counter()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("receiptId");
        assertThat(calls.post("/receipts/" + hidden.value() + "/copies", "", office.counter()))
                .hasStatus(404);
        assertThat(calls.get("/receipts/" + hidden.value() + "/links", office.counter()))
                .hasStatus(404);
    }

    @Test
    void goesBackToTheDiaryWhenItIsNotOurs() {
        custody.send(letter, Send.to(office.head().post(), Action.NECESSARY_ACTION), office.counter());
        custody.open(letter, office.head());

        assertThat(calls.post(path + "/disputes", "{\"reason\": \" \"}", office.head()))
                .hasStatus(422);
        assertThat(calls.post(path + "/disputes", "{\"reason\": \"सिंचाई शाखा का विषय\"}", office.head()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("to.postId")
                .isEqualTo(Long.toString(office.counter().post().value()));
        assertThat(calls.get(path, office.counter()))
                .bodyJson()
                .extractingPath("disputes")
                .isEqualTo(1);
    }

    @Test
    void closesAsTheSameLetter() {
        MatterId earlier = letters.scanned(office.counter(), "वही पत्र");
        String body = "{\"ofReceiptId\": \"" + earlier.value() + "\", \"reason\": \"पुनः प्राप्त\"}";

        assertThat(calls.post(path + "/duplicate", body, office.counter()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("duplicateOf")
                .isEqualTo(id(earlier));
        assertThat(calls.post(path + "/duplicate", body, office.counter())).hasStatus(409);
    }

    @Test
    void mendsDetails() {
        String mended = """
                {"subject": "नहर की मरम्मत, द्वितीय चरण", "letterRef": "12", "language": "hi", "receivedOn": "2026-07-01",
                 "sender": {"name": "मुखिया", "pin": "841226"}}""";

        assertThat(calls.put(path, mended, office.counter()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("letterRef")
                .isEqualTo("12");
        assertThat(calls.put(path, mended.replace("841226", "8"), office.counter()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("sender.pin");
        assertThat(calls.put(path, "[]", office.counter())).hasStatus(400);
    }

    private static String receipt(MatterId other) {
        return "{\"receiptId\": \"" + other.value() + "\"}";
    }

    private static String id(MatterId matter) {
        return Long.toString(matter.value());
    }
}

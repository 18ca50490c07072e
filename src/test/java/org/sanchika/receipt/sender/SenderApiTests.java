package org.sanchika.receipt.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({ReceiptFixtures.class, ProgramCalls.class})
class SenderApiTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    TestClock clock;

    private static final String CARD = """
            {"name": "श्री मोहन लाल", "designation": "सरपंच", "organisation": "ग्राम पंचायत", "pin": "841226"}""";

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void entersASenderOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        MvcTestResult entered = enter(CARD, key);

        assertThat(entered).hasStatus(201).bodyJson().extractingPath("letters").isEqualTo(0);
        assertThat(enter(CARD, key)).hasStatus(201);
        assertThat(enter(CARD, ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("sender.id")
                .isEqualTo(id(entered));
    }

    @Test
    void findsAndMends() throws Exception {
        String path = "/senders/" + id(enter(CARD, ""));

        assertThat(calls.put(path, CARD.replace("841226", "841227"), office.counter()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("pin")
                .isEqualTo("841227");
        assertThat(calls.get("/senders?q=mohan", office.counter()))
                .bodyJson()
                .extractingPath("items[*].pin")
                .asArray()
                .containsExactly("841227");
        assertThat(calls.put(path, "{\"name\": \"क\", \"pin\": \"12\"}", office.counter()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("pin");
        assertThat(calls.get(path, offices.collectorate().counter())).hasStatus(404);
    }

    @Test
    void mergesAndUndoesIt() throws Exception {
        Acting allocator =
                offices.official(office.district(), "आवंटक", 1, null, false, Role.DIARIST, Role.SECTION_HEAD);
        String first = id(enter(CARD, ""));
        String second = id(enter("{\"organisation\": \"ग्राम पंचायत, सिवान\"}", ""));
        String merging = "/senders/" + first + "/merging";

        assertThat(calls.post(merging, "{\"into\": \"" + first + "\"}", allocator))
                .hasStatus(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(calls.post(merging, "{\"into\": \"" + second + "\"}", allocator))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("mergedInto")
                    .isEqualTo(second);
        }
        assertThat(calls.delete(merging, allocator)).hasStatus(204);
        assertThat(calls.get("/senders?limit=1", office.counter()))
                .bodyJson()
                .extractingPath("next")
                .isEqualTo(first);
    }

    private MvcTestResult enter(String card, String key) {
        return calls.post("/senders", card, key, office.counter());
    }

    private static String id(MvcTestResult answer) throws Exception {
        return com.jayway.jsonpath.JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
    }
}

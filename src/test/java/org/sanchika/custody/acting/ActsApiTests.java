package org.sanchika.custody.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class ActsApiTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId matter;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        matter = matters.begun(office.clerk());
    }

    @Test
    void sendsAndAnswersTheMovement() {
        var answer = assertThat(sending(office.head(), "\"priority\":\"IMMEDIATE\",\"remarks\":\"शीघ्र\""))
                .hasStatus(201)
                .bodyJson();

        answer.extractingPath("seq").isEqualTo(2);
        answer.extractingPath("from.postId").isEqualTo(id(office.clerk()));
        answer.extractingPath("to.level").isEqualTo(2);
        answer.extractingPath("sentAt").isEqualTo("2026-07-01T10:00:00+05:30");
        answer.extractingPath("openedAt").isNull();
        answer.extractingPath("action").isEqualTo("FOR_APPROVAL");
        answer.extractingPath("remarks").isEqualTo("शीघ्र");
        answer.extractingPath("hash").asString().hasSize(64);
    }

    @Test
    void repeatsTheFirstAnswerToTheSameKey() {
        String key = UUID.randomUUID().toString();

        assertThat(sending(office.head(), "\"remarks\":\"एक\"").header("Idempotency-Key", key))
                .hasStatus(201);
        assertThat(sending(office.head(), "\"remarks\":\"एक\"").header("Idempotency-Key", key))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("seq")
                .isEqualTo(2);
        assertThat(sending(office.head(), "\"remarks\":\"दो\"").header("Idempotency-Key", key))
                .hasStatus(422);
    }

    @Test
    void tellsWhoHoldsItInAConflict() {
        sending(office.head(), "\"remarks\":\"\"").exchange();

        var answer = assertThat(sending(office.collector(), "\"remarks\":\"\""))
                .hasStatus(409)
                .bodyJson();
        answer.extractingPath("type").isEqualTo("/problems/not-holder");
        answer.extractingPath("holder.postId").isEqualTo(id(office.head()));
    }

    @Test
    void namesEachBadField() {
        assertThat(post(office.clerk(), "/movements", "{\"toPost\":\"x\",\"action\":\"DANCE\",\"dueOn\":\"soon\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("toPost", "action", "dueOn");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(post(office.clerk(), "/movements", "{\"toPost\":")).hasStatus(400);
    }

    @Test
    void listsEverySpanOldestFirst() {
        sending(office.head(), "\"remarks\":\"\"").exchange();

        assertThat(web.get()
                        .uri("/api/v1/matters/" + matter.value() + "/movements")
                        .with(offices.by(office.head())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[*].action")
                .asArray()
                .containsExactly("REGISTRATION", "FOR_APPROVAL");
    }

    @Test
    void pullsBackParksAndWakes() {
        sending(office.head(), "\"remarks\":\"\"").exchange();

        assertThat(post(office.clerk(), "/pull-back", "{\"reason\":\"गलत\"}")).hasStatus(201);
        assertThat(post(office.clerk(), "/parking", "{\"reason\":\"प्रतीक्षा\",\"until\":\"2026-07-20\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("unopened")
                .isEqualTo(false);
        assertThat(web.delete()
                        .uri("/api/v1/matters/" + matter.value() + "/parking")
                        .with(offices.by(office.clerk())))
                .hasStatusOk();
    }

    private MockMvcRequestBuilder sending(Acting to, String more) {
        String body = "{\"toPost\":\"" + id(to) + "\",\"action\":\"FOR_APPROVAL\"," + more + "}";
        return post(office.clerk(), "/movements", body);
    }

    private MockMvcRequestBuilder post(Acting by, String path, String json) {
        return web.post()
                .uri("/api/v1/matters/" + matter.value() + path)
                .with(offices.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private static String id(Acting acting) {
        return Long.toString(acting.post().value());
    }
}

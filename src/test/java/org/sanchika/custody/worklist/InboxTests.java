package org.sanchika.custody.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class InboxTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Worklist worklist;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void leadsHomeToTheInbox() {
        assertThat(get("/")).hasStatus(303).hasRedirectedUrl("/inbox");
    }

    @Test
    void showsAClearDesk() {
        assertThat(get("/inbox")).hasStatusOk().bodyText().contains("आपके पास कुछ लंबित नहीं है");
    }

    @Test
    void showsWhoSentItWithWhatActionAndBothClocks() {
        MatterId matter = sent(Action.FOR_APPROVAL, Priority.IMMEDIATE);
        clock.pass(Duration.ofDays(6));

        assertThat(get("/inbox"))
                .bodyText()
                .contains("विषय", "class=\"un\"", "लिपिक", "अनुमोदन हेतु", "6 दिन", "5 कार्य दिवस", "तत्काल")
                .contains("/matters/" + matter.value());
    }

    @Test
    void marksAsReadWhatWasOpened() {
        MatterId matter = sent(Action.PUT_UP, Priority.ORDINARY);
        custody.open(matter, office.head());

        assertThat(get("/inbox")).bodyText().doesNotContain("class=\"un\"");
        assertThat(get("/inbox?show=unread")).bodyText().contains("इस प्रकार का कुछ नहीं है");
    }

    @Test
    void countsWhatIsOverdueAndUrgent() {
        sent(Action.PUT_UP, Priority.MOST_IMMEDIATE);
        sent(Action.PUT_UP, Priority.ORDINARY);
        clock.pass(Duration.ofDays(20));
        sent(Action.PUT_UP, Priority.ORDINARY);

        WorklistPage page = page("", "");
        assertThat(page.counts())
                .containsEntry(Show.ALL, 3)
                .containsEntry(Show.OVERDUE, 2)
                .containsEntry(Show.URGENT, 1)
                .containsEntry(Show.PHYSICAL, 0);
        assertThat(page("overdue", "").items()).hasSize(2);
    }

    @Test
    void pagesForwardAndBackWithoutLosingARow() {
        for (int i = 0; i < Worklist.PAGE + 7; i++) {
            sent(Action.PUT_UP, Priority.ORDINARY);
        }

        WorklistPage first = page("", "");
        WorklistPage second = page("", first.next());
        var back = WorklistFilter.of("", "", "", 0, "", second.previous());

        assertThat(second.items()).hasSize(7);
        assertThat(second.next()).isEmpty();
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
        assertThat(worklist.page(back, office.head()).items()).isEqualTo(first.items());
    }

    @Test
    void tellsNewsOnceAndThenNothingNew() {
        long mark = page("", "").newest();
        sent(Action.PUT_UP, Priority.ORDINARY);

        MvcTestResult news = get("/inbox/news?since=" + mark);
        assertThat(news).hasStatusOk().bodyJson().extractingPath("arrived").isEqualTo(1);
        String etag = news.getResponse().getHeader("ETag");
        assertThat(web.get()
                        .uri("/inbox/news?since=" + mark)
                        .header("If-None-Match", etag)
                        .with(offices.by(office.head())))
                .hasStatus(304);
    }

    @Test
    void hidesWhatIsAboutTheHolderHimself() {
        MatterId matter = sent(Action.PUT_UP, Priority.ORDINARY);
        custody.grant(matter, "subject:" + office.head().person().value(), "INQUIRY");

        WorklistPage page = page("", "");
        assertThat(page.items()).isEmpty();
        assertThat(page.count(Show.ALL)).isZero();
    }

    @Test
    void keepsFoldersAndFlagsForThePostAlone() {
        MatterId matter = sent(Action.PUT_UP, Priority.ORDINARY);
        post("/inbox/folders", "matter", Long.toString(matter.value()), "newFolder", "बैठक");
        post("/matters/" + matter.value() + "/follow-up");

        long folder = page("", "").folders().getFirst().id();
        assertThat(worklist.page(WorklistFilter.of("", "", "", folder, "", ""), office.head())
                        .items())
                .hasSize(1);
        assertThat(get("/follow-ups")).bodyText().contains("/matters/" + matter.value());
        assertThat(worklist.page(WorklistFilter.of("", "", "", 0, "", ""), office.clerk())
                        .folders())
                .isEmpty();
    }

    @Test
    void listsForPrograms() {
        sent(Action.FOR_REPORT, Priority.ORDINARY);

        var answer = assertThat(get("/api/v1/inbox?unread=true")).hasStatusOk().bodyJson();
        answer.extractingPath("items[0].action").isEqualTo("FOR_REPORT");
        answer.extractingPath("items[0].unopened").isEqualTo(true);
        answer.extractingPath("next").isNull();
    }

    @Test
    void distributesTheQueueByOneKey() {
        MatterId matter = matters.begun(office.counter());
        var urgent = new Send(office.queue(), Action.NECESSARY_ACTION, Priority.IMMEDIATE, null, "", List.of());
        custody.send(matter, urgent, office.counter());

        assertThat(get("/queue")).hasStatusOk().bodyText().contains("data-member=\"1\"");
        post(
                "/queue/distribution",
                "matter",
                Long.toString(matter.value()),
                "to",
                Long.toString(office.clerk().post().value()));
        assertThat(custody.held(matter)).hasValueSatisfying(held -> {
            assertThat(held.holder()).isEqualTo(office.clerk().post());
            assertThat(held.priority()).isEqualTo(Priority.IMMEDIATE);
        });
    }

    private MatterId sent(Action action, Priority priority) {
        MatterId matter = matters.begun(office.clerk());
        Send send = new Send(office.head().post(), action, priority, null, "", List.of());
        custody.send(matter, send, office.clerk());
        return matter;
    }

    private WorklistPage page(String show, String after) {
        return worklist.page(WorklistFilter.of(show, "", "", 0, after, ""), office.head());
    }

    private MvcTestResult get(String path) {
        return get(path, office.head());
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private void post(String path, String... namesAndValues) {
        var request = web.post().uri(path).with(offices.by(office.head()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(request).hasStatus(303);
    }
}

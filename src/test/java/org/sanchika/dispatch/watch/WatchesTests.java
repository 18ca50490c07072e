package org.sanchika.dispatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the day by which a reply is awaited to the reply, or to the reminder. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class WatchesTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Watches watches;

    @Autowired
    Overdue overdue;

    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    Issues issues;

    @Autowired
    Custody custody;

    @Autowired
    IssueFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    Issue issue;
    String page;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.issuedTo(office.otherHead().post(), office);
        page = "/issues/" + issue.id().value() + "/reply";
    }

    @Test
    void endsWithTheLetterThatNamesItsNumber() {
        assertThat(post(page, Map.of("due", "कभी"))).hasStatus(422).bodyText().contains("due-wrong");
        assertThat(post(page, Map.of("due", "2026-07-01")))
                .hasStatus(422)
                .bodyText()
                .contains("due-wrong");
        assertThat(post(page, Map.of("due", "15-07-2026"))).hasStatus(303);
        assertThat(post(page, Map.of("due", "16-07-2026"))).hasStatus(422);
        letters.onPaper(office.counter(), "किसी और विषय का पत्र");
        MatterId reply = letters.onPaper(office.counter(), "पत्रांक " + issue.number() + " के आलोक में प्रतिवेदन");

        WatchRow row = watches.open(false, null, 0, 10, office.clerk()).getFirst();
        assertThat(row.due()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(row.hints()).extracting(WatchRow.Hint::receipt).containsExactly(reply.value());
        assertThat(get("/replies")).hasStatusOk().bodyText().contains(issue.number(), "यही उत्तर है");
        assertThat(get(page)).hasStatusOk().bodyText().contains("15-07-2026");
        assertThat(post(page + "/end", Map.of("receipt", "कोई नहीं"))).hasStatus(422);
        assertThat(post(page + "/end", Map.of())).hasStatus(422);
        assertThat(post(page + "/end", Map.of("receipt", row.hints().getFirst().number())))
                .hasStatus(422);
        custody.grant(reply, "post:" + office.clerk().post().value(), "TEST");
        assertThat(post(page + "/end", Map.of("receipt", row.hints().getFirst().number())))
                .hasStatus(303);

        assertThat(watches.open(false, null, 0, 10, office.clerk())).isEmpty();
        assertThat(post(page + "/end", Map.of("reason", "फिर से"))).hasStatus(422);
    }

    @Test
    void draftsTheReminderOnTheDeskThatHoldsTheFile() {
        watches.begin(issue.id(), LocalDate.of(2026, 7, 10), office.clerk());
        overdue.remind();
        assertThat(reminders()).isEmpty();
        clock.pass(Duration.ofDays(10));

        overdue.remind();
        overdue.remind();

        assertThat(reminders()).hasSize(1);
        Draft draft =
                drafts.find(reminders().getFirst().id(), office.collector()).orElseThrow();
        assertThat(draft.text().detail(Detail.EARLIER)).contains(issue.number());
        assertThat(draft.text().detail(Detail.REMINDER_NO)).isEqualTo("1");
        assertThat(draft.text().addressees().getFirst().post())
                .isEqualTo(office.otherHead().post());
        assertThat(drafts.missing(draft)).isEmpty();
        assertThat(get("/replies?show=overdue"))
                .bodyText()
                .contains("/drafts/" + draft.id().value(), "समय-सीमा पार");
        long task = jdbc.sql("SELECT matter_id FROM task.task WHERE key = :key")
                .param("key", "reminder/" + issue.id().value())
                .query(Long.class)
                .single();
        assertThat(custody.held(new MatterId(task)).orElseThrow().holder())
                .isEqualTo(office.collector().post());
    }

    @Test
    void remindsOnceMoreWhenAReminderBroughtNothing() {
        watches.begin(issue.id(), LocalDate.of(2026, 7, 10), office.clerk());
        clock.pass(Duration.ofDays(10));
        overdue.remind();
        clock.pass(Duration.ofDays(30));
        overdue.remind();
        assertThat(reminders()).hasSize(1);

        issued(reminders().getFirst().id());
        clock.pass(Duration.ofDays(14));
        overdue.remind();
        assertThat(reminders()).hasSize(1);
        clock.pass(Duration.ofDays(1));
        overdue.remind();
        overdue.remind();

        assertThat(reminders()).hasSize(2);
        Draft second =
                drafts.find(reminders().getLast().id(), office.collector()).orElseThrow();
        assertThat(reminders().stream()
                        .map(one -> drafts.find(one.id(), office.collector()).orElseThrow())
                        .map(one -> one.text().detail(Detail.REMINDER_NO)))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(second.text().addressees().getFirst().post())
                .isEqualTo(office.otherHead().post());
    }

    private void issued(DraftId draft) {
        approvals.approve(
                draft, drafts.find(draft, office.collector()).orElseThrow().last(), office.collector());
        Issue reserved = made.reserved(drafts.find(draft, office.collector()).orElseThrow(), office.collector());
        assertThat(issues.issue(reserved.id(), made.bySignIn(), office.collector()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void doesAllOfItByCalls() {
        assertThat(call(page, "{}", office.clerk())).hasStatus(422);
        assertThat(call(page, "{\"dueOn\":\"2026-07-15\"}", office.clerk())).hasStatus(201);
        assertThat(web.get()
                        .uri("/api/v1/replies")
                        .with(offices.by(office.clerk()))
                        .exchange())
                .bodyJson()
                .extractingPath("items[0].dueOn")
                .isEqualTo("2026-07-15");
        assertThat(call(
                        page,
                        "{\"dueOn\":\"2026-07-15\"}",
                        offices.collectorate().collector()))
                .hasStatus(404);
        assertThat(call(page + "/end", "{\"reason\":\"दूरभाष पर उत्तर मिला\"}", office.clerk()))
                .hasStatus(201);
        assertThat(watches.open(false, null, 0, 10, office.clerk())).isEmpty();
    }

    private List<Draft.Line> reminders() {
        return drafts.of(issue.matter(), office.collector()).stream()
                .filter(one -> one.form() == Form.REMINDER)
                .toList();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(offices.by(office.clerk())).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = web.post().uri(path).with(offices.by(office.clerk()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(String path, String body, Acting by) {
        return web.post()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(by))
                .exchange();
    }
}

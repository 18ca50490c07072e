package org.sanchika.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.Outside;
import org.sanchika.task.Task;
import org.sanchika.task.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Letters by e-mail against a real mail server that goes away and comes back. */
class MailTests extends Outside {
    @Autowired
    Dispatches dispatches;

    @Autowired
    MailJob job;

    @Autowired
    MailSql sql;

    @Autowired
    Bounces bounces;

    @Autowired
    Tasks tasks;

    @Autowired
    Custody custody;

    @Autowired
    IssueFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    OfficeFixtures.Collectorate office;
    Issue issue;
    String addressee;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.issuedInBoth(office.otherHead().post(), office);
        addressee = "bdo" + issue.id().value() + "@siwan.gov.in";
    }

    @Test
    void goesWithLetterAndEnclosuresUnderItsOwnIdentity() throws Exception {
        DispatchId id = send();
        until(id, Step.Kind.SENT);

        List<MimeMessage> mails = MAIL.received(addressee);
        assertThat(mails).hasSize(1);
        MimeMessage mail = mails.getFirst();
        assertThat(mail.getSubject()).contains(issue.number(), "पेयजल योजना", " / Administrative approval");
        assertThat(mail.getMessageID()).isEqualTo(messageId(id));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains(issue.number(), "संलग्न है", "Please find attached", "on: Administrative approval");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(state(id)).isEqualTo(Step.Kind.SENT);
    }

    @Test
    void waitsForAServerThatIsDownForAnHourAndSendsOnce() throws Exception {
        MAIL.stop();
        DispatchId id = send();
        for (int minutes = 0; minutes < 60; minutes += 20) {
            attempt(id);
            assertThat(state(id)).isEqualTo(Step.Kind.WAITING);
            clock.pass(Duration.ofMinutes(20));
        }
        MAIL.start();

        until(id, Step.Kind.SENT);
        job.run(Long.toString(id.value()), "");

        assertThat(MAIL.received(addressee)).hasSize(1);
    }

    @Test
    void sendsNoSecondCopyOfWhatLeftBeforeItWasKilled() throws Exception {
        DispatchId id = send();
        until(id, Step.Kind.SENT);
        // as the program found it had it been killed between the server's answer and its own note of it
        jdbc.sql("UPDATE dispatch.standing SET state = 'WAITING' WHERE dispatch_id = :id")
                .param("id", id.value())
                .update();

        clock.pass(Duration.ofHours(1));
        job.run(Long.toString(id.value()), "");

        assertThat(state(id)).isEqualTo(Step.Kind.SENT);
        assertThat(MAIL.received(addressee)).hasSize(1);
    }

    @Test
    void makesATaskOfWhatComesBack() {
        DispatchId id = send();
        until(id, Step.Kind.SENT);
        bounce(id, "failed", "550 5.1.1 no such mailbox");

        bounces.read();
        bounces.read();

        Dispatch back = dispatches.find(id, office.clerk()).orElseThrow();
        assertThat(back.state()).isEqualTo(Step.Kind.FAILED);
        assertThat(back.steps().getLast().remark()).isEqualTo("550 5.1.1 no such mailbox");
        MatterId matter = task(id);
        assertThat(custody.held(matter).orElseThrow().holder())
                .isEqualTo(office.clerk().post());
        Task task = tasks.find(matter, office.clerk()).orElseThrow();
        assertThat(task.text()).isEqualTo("550 5.1.1 no such mailbox");
        assertThat(task.about()).isEqualTo(issue.matter());
        assertThat(web.get()
                        .uri("/tasks/" + matter.value())
                        .with(offices.by(office.clerk()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(addressee, task.href());
        assertThat(web.get()
                        .uri("/api/v1/tasks/" + matter.value())
                        .with(offices.by(office.otherClerk()))
                        .exchange())
                .hasStatus(404);
        assertThat(send()).isNotEqualTo(id);
    }

    @Test
    void leavesAloneWhatIsOnlyDelayedAndWhatIsNoReport() {
        DispatchId id = send();
        until(id, Step.Kind.SENT);
        bounce(id, "delayed", "451 try again");
        MAIL.letterFromSomebody();

        bounces.read();

        assertThat(state(id)).isEqualTo(Step.Kind.SENT);
        bounce(id, "delivered", "");
        bounces.read();
        assertThat(state(id)).isEqualTo(Step.Kind.DELIVERED);
    }

    private DispatchId send() {
        var order = new NewDispatch(1, Mode.EMAIL, Way.SELF, addressee, NewDispatch.Posting.NONE);
        return ((Dispatched.Done) dispatches.send(issue.id(), List.of(order), office.clerk()))
                .dispatches()
                .getFirst();
    }

    /** Does what the outbox does until it is done; the outbox itself may be at it too. */
    private void until(DispatchId id, Step.Kind state) {
        long last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (state(id) != state && System.nanoTime() < last) {
            attempt(id);
        }
        assertThat(state(id)).isEqualTo(state);
    }

    /** As the outbox does it, which may be at it at this very moment. */
    private void attempt(DispatchId id) {
        try {
            job.run(Long.toString(id.value()), "");
        } catch (MessagingException | IOException down) {
            assertThat(state(id)).isEqualTo(Step.Kind.WAITING);
        }
    }

    private Step.Kind state(DispatchId id) {
        return dispatches.find(id, office.clerk()).orElseThrow().state();
    }

    private String messageId(DispatchId id) {
        return jdbc.sql("SELECT message_id FROM dispatch.mail WHERE dispatch_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private MatterId task(DispatchId id) {
        return new MatterId(jdbc.sql("SELECT matter_id FROM task.task WHERE key = :key")
                .param("key", "dispatch/" + id.value())
                .query(Long.class)
                .single());
    }

    private void bounce(DispatchId id, String action, String why) {
        MAIL.report(messageId(id), addressee, action, why);
    }
}

package org.sanchika.mis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Outside;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever keeps a system that is told nothing more hears of it once, where the office knows his address. */
class AlarmMailTests extends Outside {
    @Autowired
    WebhookSql webhooks;

    @Autowired
    WebhookAlarm alarm;

    @Autowired
    AlarmJob job;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesOnceToAnAddressAndToNothingElse() throws Exception {
        clock.set(TestClock.START);
        var office = offices.collectorate();
        Acting above = offices.official(office.district(), "प्रशासक", 3, null, false, Role.OFFICE_ADMIN);
        long unit = office.section().value();
        long known = lost(unit, "keeper" + unit + "@nic.in", above);
        lost(unit, "श्री क, 06154-222222, keeper@nic.in", above);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            attempt(known);
            return states(known).equals(List.of("SENT"));
        });
        // as the program found it had it been killed between the server's answer and its own note of it
        jdbc.sql("UPDATE mis.webhook_mail SET state = 'WAITING' WHERE webhook_id = :id")
                .param("id", known)
                .update();
        clock.pass(Duration.ofHours(1));
        attempt(known);

        assertThat(states(known)).containsExactly("SENT");
        List<MimeMessage> mails = MAIL.received("keeper" + unit + "@nic.in");
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).contains("https://board" + unit + ".in/told");
        assertThat((String) ((MimeMultipart) mails.getFirst().getContent())
                        .getBodyPart(0)
                        .getContent())
                .contains("स्थापना शाखा", "पाँच दिन तक कोई सूचना नहीं पहुँची", "01-07-2026");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM mis.webhook_mail m JOIN mis.webhook w ON w.id = m.webhook_id WHERE w.unit_id = :unit")
                        .param("unit", unit)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        // the section has no administrator: that of the district has charge of it
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM custody.holding WHERE post_id = :post AND kind = 'TASK' AND state = 'ACTIVE'")
                        .param("post", above.post().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private long lost(long unit, String contact, Acting by) {
        String code = jdbc.sql("SELECT code FROM office.unit WHERE id = :unit")
                .param("unit", unit)
                .query(String.class)
                .single();
        var form = WebhookForm.of("https://board" + unit + ".in/told", code, List.of("FIGURES"), contact);
        long id = webhooks.insert(form, unit, by.person().value(), clock.instant());
        transaction.executeWithoutResult(status -> {
            webhooks.off(id, Webhook.Why.FAILED, clock.instant());
            alarm.raise(webhooks.within(null, id).orElseThrow(), new Webhook.Off(Webhook.Why.FAILED, clock.instant()));
        });
        return id;
    }

    /** As the outbox does it, which may be at it at this very moment. */
    private void attempt(long webhook) throws MessagingException {
        List<Long> waiting = jdbc.sql("SELECT id FROM mis.webhook_mail WHERE webhook_id = :id AND state = 'WAITING'")
                .param("id", webhook)
                .query(Long.class)
                .list();
        for (long id : waiting) {
            job.run(Long.toString(id), "");
        }
    }

    private List<String> states(long webhook) {
        return jdbc.sql("SELECT state FROM mis.webhook_mail WHERE webhook_id = :id")
                .param("id", webhook)
                .query(String.class)
                .list();
    }
}

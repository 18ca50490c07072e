package org.sanchika.mis.webhook;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.mail.MailMessage;
import org.sanchika.platform.mail.MailServer;
import org.sanchika.platform.mail.Unanswered;
import org.sanchika.platform.pack.StatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands the mail to who keeps the other system to the mail server, as often as it takes within a day. */
@Component
class AlarmJob implements Job {
    static final String NAME = "webhook-mail";

    private static final Logger log = LoggerFactory.getLogger(AlarmJob.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final AlarmSql sql;
    private final WebhookSql webhooks;
    private final MailServer server;
    private final Unanswered unanswered;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    AlarmJob(
            AlarmSql sql,
            WebhookSql webhooks,
            MailServer server,
            Unanswered unanswered,
            Dictionary dictionary,
            StatePack pack,
            Clock clock) {
        this.sql = sql;
        this.webhooks = webhooks;
        this.server = server;
        this.unanswered = unanswered;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws MessagingException {
        AlarmSql.Mail mail = sql.waiting(Long.parseLong(instance)).orElse(null);
        if (mail == null) {
            return Result.DONE;
        }
        return switch (unanswered.of(mail.messageId(), mail.tried())) {
            case LEFT -> ended(mail, true);
            case OPEN -> Result.again(SOON);
            case TO_SEND -> send(mail, clock.instant());
        };
    }

    private Result send(AlarmSql.Mail mail, Instant now) throws MessagingException {
        Webhook webhook = webhooks.within(null, mail.webhook()).orElse(null);
        if (webhook == null || webhook.isOn() || now.isAfter(mail.off().at().plus(DAY))) {
            return ended(mail, false);
        }
        return sql.claim(mail, now) ? handOver(mail, webhook) : Result.again(SOON);
    }

    private Result handOver(AlarmSql.Mail mail, Webhook webhook) throws MessagingException {
        try {
            server.send(message(mail, webhook));
        } catch (SendFailedException refused) {
            log.warn("webhook.mail-refused webhook={} why={}", webhook.id(), refused.getMessage());
            return ended(mail, false);
        } catch (MailServer.NotReached down) {
            sql.released(mail);
            throw down;
        }
        return ended(mail, true);
    }

    private MailMessage message(AlarmSql.Mail mail, Webhook webhook) {
        Words words = dictionary.in(pack.languages().getFirst());
        Webhook.Unit unit = webhook.unit();
        String from = (unit == null ? pack.government() : unit.name()).in(words.language());
        return new MailMessage(
                mail.messageId(),
                from,
                mail.recipient(),
                words.get("webhook.task", webhook.address()),
                words.get(
                        "webhook.mail." + mail.off().why(),
                        from,
                        webhook.address(),
                        words.dayAndTime(mail.off().at())),
                List.of());
    }

    private Result ended(AlarmSql.Mail mail, boolean sent) {
        sql.ended(mail, sent);
        log.info("webhook.mail webhook={} sent={}", mail.webhook(), sent);
        return Result.DONE;
    }
}

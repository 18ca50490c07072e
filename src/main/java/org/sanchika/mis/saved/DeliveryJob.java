package org.sanchika.mis.saved;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.mail.CameBack;
import org.sanchika.platform.mail.MailMessage;
import org.sanchika.platform.mail.MailServer;
import org.sanchika.platform.mail.Unanswered;
import org.sanchika.platform.security.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands a view to the mail server, as often as it takes within a day.
 */
@Component
class DeliveryJob implements Job {
    static final String NAME = "view";
    static final Duration DAY = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(DeliveryJob.class);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final SendingSql sql;
    private final ViewMail mail;
    private final MailServer server;
    private final Unanswered unanswered;
    private final Audit audit;
    private final Clock clock;

    DeliveryJob(SendingSql sql, ViewMail mail, MailServer server, Unanswered unanswered, Audit audit, Clock clock) {
        this.sql = sql;
        this.mail = mail;
        this.server = server;
        this.unanswered = unanswered;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws MessagingException, IOException {
        Sending sending = sql.waiting(Long.parseLong(instance)).orElse(null);
        if (sending == null) {
            return Result.DONE;
        }
        return switch (unanswered.of(sending.messageId(), sending.tried())) {
            case LEFT -> left(sending);
            case OPEN -> Result.again(SOON);
            case TO_SEND -> send(sending, clock.instant());
        };
    }

    private Result send(Sending sending, Instant now) throws MessagingException, IOException {
        if (now.isAfter(sending.reservedAt().plus(DAY))) {
            return ended(sending, Sending.Why.UNREACHED);
        }
        return switch (mail.of(sending)) {
            case ViewMail.Not(var why) -> ended(sending, why);
            case ViewMail.Ready(var message) ->
                sql.claim(sending, now) ? handOver(sending, message) : Result.again(SOON);
        };
    }

    /** Its addressee has it not, whatever the mail server said. */
    @EventListener
    void on(CameBack report) {
        if (sql.cameBack(report.messageId(), report.why())) {
            log.warn("view.came-back message={} why={}", report.messageId(), report.why());
        }
    }

    private Result handOver(Sending sending, MailMessage message) throws MessagingException {
        try {
            server.send(message);
        } catch (SendFailedException refused) {
            log.warn("view.refused sending={} why={}", sending.id(), refused.getMessage());
            return ended(sending, Sending.Why.REFUSED);
        } catch (MailServer.NotReached down) {
            sql.released(sending);
            throw down;
        }
        return left(sending);
    }

    /** What leaves is on record, as the addressee's. */
    private Result left(Sending sending) {
        Presence reader = mail.reader(sending.to()).orElse(null);
        audit.access(reader, "EXPORT", "/reports/views/" + sending.view() + "/mail", null);
        return ended(sending, null);
    }

    private Result ended(Sending sending, Sending.@Nullable Why why) {
        sql.ended(sending, why);
        log.info("view.sent sending={} view={} failed={}", sending.id(), sending.view(), why);
        return Result.DONE;
    }
}

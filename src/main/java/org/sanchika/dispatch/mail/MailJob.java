package org.sanchika.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.mail.MailServer;
import org.sanchika.platform.mail.Unanswered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Hands a letter to the mail server, as often as it takes. One that was handed over and not answered, because the line or
 * this program broke, may have left: its copy in the own mailbox tells.
 */
@Component
@ConditionalOnProperty("sanchika.dispatch.mail.smtp.host")
class MailJob implements Job {
    static final String NAME = "mail";
    private static final Logger log = LoggerFactory.getLogger(MailJob.class);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final MailSql sql;
    private final Postman postman;
    private final Unanswered unanswered;
    private final Dispatches dispatches;
    private final Clock clock;

    MailJob(MailSql sql, Postman postman, Unanswered unanswered, Dispatches dispatches, Clock clock) {
        this.sql = sql;
        this.postman = postman;
        this.unanswered = unanswered;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws MessagingException, IOException {
        Mail mail = sql.waiting(new DispatchId(Long.parseLong(instance))).orElse(null);
        if (mail == null) {
            return Result.DONE;
        }
        return switch (unanswered.of(mail.messageId(), mail.tried())) {
            case LEFT -> left(mail);
            case OPEN -> Result.again(SOON);
            case TO_SEND -> sql.claim(mail, clock.instant()) ? handOver(mail) : Result.again(SOON);
        };
    }

    private Result handOver(Mail mail) throws MessagingException, IOException {
        try {
            postman.send(mail);
        } catch (SendFailedException refused) {
            sql.failed(mail);
            dispatches.learn(mail.dispatch(), Step.Kind.FAILED, String.valueOf(refused.getMessage()));
            return Result.DONE;
        } catch (MailServer.NotReached down) {
            sql.failed(mail);
            throw down;
        }
        return left(mail);
    }

    private Result left(Mail mail) {
        dispatches.learn(mail.dispatch(), Step.Kind.SENT, mail.messageId());
        log.info("dispatch.mailed dispatch={} message={}", mail.dispatch().value(), mail.messageId());
        return Result.DONE;
    }
}

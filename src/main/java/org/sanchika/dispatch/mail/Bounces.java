package org.sanchika.dispatch.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.platform.mail.CameBack;
import org.sanchika.platform.mail.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads the mailbox for reports on what did not arrive; whatever else lies there is none of ours. */
@Component
class Bounces {
    private static final Logger log = LoggerFactory.getLogger(Bounces.class);

    private final Mailbox mailbox;
    private final MailSql sql;
    private final Dispatches dispatches;
    private final ApplicationEventPublisher events;

    Bounces(Mailbox mailbox, MailSql sql, Dispatches dispatches, ApplicationEventPublisher events) {
        this.mailbox = mailbox;
        this.sql = sql;
        this.dispatches = dispatches;
        this.events = events;
    }

    /** A report is acted upon before it is marked as read: broken off between the two, it is read once more. */
    void read() {
        try {
            mailbox.unread(this::read);
        } catch (MessagingException unreachable) {
            log.warn("dispatch.mailbox unreachable={}", unreachable.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(Message message) throws MessagingException, IOException {
        DeliveryReport.of(message)
                .ifPresent(report ->
                        sql.sent(report.messageId()).ifPresentOrElse(sent -> learn(sent, report), () -> other(report)));
    }

    private void learn(DispatchId sent, DeliveryReport report) {
        switch (report.action()) {
            case FAILED -> dispatches.learn(sent, Step.Kind.FAILED, report.why());
            case DELIVERED -> dispatches.learn(sent, Step.Kind.DELIVERED, "");
            case OTHER -> {}
        }
        log.info("dispatch.report dispatch={} action={}", sent.value(), report.action());
    }

    /** Of no letter: other modules send mails too. */
    private void other(DeliveryReport report) {
        if (report.action() == DeliveryReport.Action.FAILED) {
            events.publishEvent(new CameBack(report.messageId(), report.why()));
        }
    }
}

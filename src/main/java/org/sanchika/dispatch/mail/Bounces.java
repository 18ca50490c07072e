package org.sanchika.dispatch.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.platform.mail.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the mailbox for reports on what did not arrive; whatever else lies there is none of ours. */
@Component
class Bounces {
    private static final Logger log = LoggerFactory.getLogger(Bounces.class);

    private final Mailbox mailbox;
    private final MailSql sql;
    private final Dispatches dispatches;

    Bounces(Mailbox mailbox, MailSql sql, Dispatches dispatches) {
        this.mailbox = mailbox;
        this.sql = sql;
        this.dispatches = dispatches;
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
                .ifPresent(report -> sql.sent(report.messageId()).ifPresent(sent -> {
                    switch (report.action()) {
                        case FAILED -> dispatches.learn(sent, Step.Kind.FAILED, report.why());
                        case DELIVERED -> dispatches.learn(sent, Step.Kind.DELIVERED, "");
                        case OTHER -> {}
                    }
                    log.info("dispatch.report dispatch={} action={}", sent.value(), report.action());
                }));
    }
}

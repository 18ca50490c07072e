package org.sanchika.platform.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Messages that were handed to the mail server without an answer. Such a one may have left: its copy in the own mailbox tells,
 * and may take a while to come.
 */
@Component
public class Unanswered {
    private final Mailbox mailbox;
    private final MailProperties properties;
    private final Clock clock;

    Unanswered(Mailbox mailbox, MailProperties properties, Clock clock) {
        this.mailbox = mailbox;
        this.properties = properties;
        this.clock = clock;
    }

    public enum Fate {
        LEFT,
        /** Ask again later. */
        OPEN,
        /** It was never handed over, or its copy would have come by now. */
        TO_SEND
    }

    /** @param tried when it was handed over last without an answer; none when it was not */
    public Fate of(String messageId, @Nullable Instant tried) throws MessagingException {
        if (tried == null) {
            return Fate.TO_SEND;
        }
        if (mailbox.holds(messageId)) {
            return Fate.LEFT;
        }
        return clock.instant().isBefore(tried.plus(properties.patience())) ? Fate.OPEN : Fate.TO_SEND;
    }
}

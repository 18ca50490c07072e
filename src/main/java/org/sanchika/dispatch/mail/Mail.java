package org.sanchika.dispatch.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.platform.document.Document;

/**
 * A letter that goes by e-mail.
 *
 * @param messageId by which it is known everywhere
 * @param second its second language; none
 * @param tried when it was last handed to a server without an answer
 */
record Mail(
        DispatchId dispatch,
        String messageId,
        String recipient,
        String subject,
        String language,
        @Nullable Second second,
        String number,
        LocalDate dated,
        String office,
        @Nullable Instant tried,
        List<Paper> papers) {

    record Second(String language, String subject) {}

    record Paper(Document document, String fileName) {}
}

package org.sanchika.dispatch.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A delivery status notification (RFC 3464): which message, and what became of it.
 *
 * @param messageId of the message that it tells of
 * @param why as the server says it
 */
record DeliveryReport(String messageId, Action action, String why) {
    /** Enough for any report; what goes on longer is cut off. */
    private static final int MOST = 256 * 1024;

    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\s]+>)");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]+)");
    private static final Pattern WHY =
            Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[a-z0-9]+;)?\\s*(.+(?:\\R[ \\t]+.+)*)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([\\d.]+)");

    enum Action {
        FAILED,
        DELIVERED,
        /** Delayed, relayed, expanded: nothing to do. */
        OTHER
    }

    /** Empty for a message that is no such report, or does not say of which message. */
    static Optional<DeliveryReport> of(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String status = "";
        String original = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = text(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                original = text(part);
            }
        }
        Matcher id = ID.matcher(original);
        Matcher action = ACTION.matcher(status);
        if (!id.find() || !action.find()) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryReport(id.group(1), action(action.group(1)), why(status)));
    }

    private static Action action(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "failed" -> Action.FAILED;
            case "delivered" -> Action.DELIVERED;
            default -> Action.OTHER;
        };
    }

    private static String why(String status) {
        Matcher why = WHY.matcher(status);
        if (why.find()) {
            return why.group(1).replaceAll("\\s+", " ").strip();
        }
        Matcher code = STATUS.matcher(status);
        return code.find() ? code.group(1) : "";
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}

package org.sanchika.platform.mail;

import java.util.List;

/**
 * What is handed to the mail server.
 *
 * @param id by which it is known everywhere; the same at every attempt, see {@link MailServer#identity}
 * @param from name of who sends it, beside the address of the office
 */
public record MailMessage(
        String id, String from, String recipient, String subject, String text, List<Attachment> attachments) {

    public record Attachment(String fileName, String mediaType, byte[] bytes) {}
}

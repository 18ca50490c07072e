package org.sanchika.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes messages. A copy of each goes to the own mailbox, by which it is known to have left. */
@Component
public class MailServer {
    private final MailProperties properties;
    private final Clock clock;

    MailServer(MailProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The server was not reached or would not let us in: nothing has left. */
    public static final class NotReached extends MessagingException {
        NotReached(MessagingException why) {
            super(why.getMessage(), why);
        }
    }

    /** False where the office has no mail server: nothing goes by e-mail. */
    public boolean isThere() {
        return properties.smtp().isThere();
    }

    /** A new identity for a message about {@code what}. */
    public String identity(String what) {
        String domain = properties.from().replaceFirst("^.*@", "");
        return "<" + what + "." + UUID.randomUUID() + "@" + domain + ">";
    }

    /**
     * @throws jakarta.mail.SendFailedException when it was refused
     * @throws NotReached when it certainly did not leave, but may another time
     */
    public void send(MailMessage mail) throws MessagingException {
        Session session = Session.getInstance(properties.smtp().settings("smtp"));
        MimeMessage message = message(session, mail);
        List<InternetAddress> to = new ArrayList<>(List.of(new InternetAddress(mail.recipient())));
        if (properties.imap().isThere()) {
            to.add(new InternetAddress(properties.from()));
        }
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            transport.sendMessage(message, to.toArray(InternetAddress[]::new));
        }
    }

    private void connect(Transport transport) throws NotReached {
        try {
            String user = properties.smtp().signsInAs();
            if (user == null) {
                transport.connect();
            } else {
                transport.connect(user, properties.smtp().password());
            }
        } catch (MessagingException why) {
            throw new NotReached(why);
        }
    }

    private MimeMessage message(Session session, MailMessage mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            /** Its identity was given before, and stays. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.id());
            }
        };
        String charset = StandardCharsets.UTF_8.name();
        try {
            message.setFrom(new InternetAddress(properties.from(), mail.from(), charset));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
            message.setSubject(mail.subject(), charset);
            message.setSentDate(Date.from(clock.instant()));
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), charset);
            parts.addBodyPart(text);
            for (MailMessage.Attachment one : mail.attachments()) {
                MimeBodyPart part = new MimeBodyPart();
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(one.bytes(), one.mediaType())));
                part.setFileName(MimeUtility.encodeText(one.fileName(), charset, null));
                parts.addBodyPart(part);
            }
            message.setContent(parts);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        message.saveChanges();
        return message;
    }
}

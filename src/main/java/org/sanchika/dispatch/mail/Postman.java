package org.sanchika.dispatch.mail;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server. A copy goes to the own mailbox, by which it is known to have left. */
@Component
class Postman {
    private static final String WAIT = "30000";

    private final MailProperties properties;
    private final Documents documents;
    private final Dictionary dictionary;
    private final Clock clock;

    Postman(MailProperties properties, Documents documents, Dictionary dictionary, Clock clock) {
        this.properties = properties;
        this.documents = documents;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /** The server was not reached or would not let us in: nothing has left. */
    static final class NotReached extends MessagingException {
        NotReached(MessagingException why) {
            super(why.getMessage(), why);
        }
    }

    void send(Mail mail) throws MessagingException, IOException {
        Session session = Session.getInstance(settings("smtp", properties.smtp()));
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

    private MimeMessage message(Session session, Mail mail) throws MessagingException, IOException {
        Words words = words(mail.language());
        MimeMessage message = new MimeMessage(session) {
            /** Its identity was given before, and stays. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.messageId());
            }
        };
        message.setFrom(new InternetAddress(properties.from(), mail.office(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        Mail.Second second = mail.second();
        String subjects = second == null || second.subject().isEmpty()
                ? mail.subject()
                : mail.subject() + " / " + second.subject();
        message.setSubject(mail.number() + ": " + subjects, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        String said = said(mail, words, mail.subject());
        text.setText(
                second == null ? said : said + "\n\n" + said(mail, words(second.language()), second.subject()),
                StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (Mail.Paper paper : mail.papers()) {
            parts.addBodyPart(part(paper));
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static String said(Mail mail, Words words, String subject) {
        return words.get("mail.body", mail.number(), words.day(mail.dated()), mail.office(), subject);
    }

    private Words words(String language) {
        return dictionary.in(Language.of(language).orElse(Language.EN));
    }

    private MimeBodyPart part(Mail.Paper paper) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        try (InputStream content = documents.open(paper.document())) {
            part.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(content, paper.document().mediaType())));
        }
        part.setFileName(MimeUtility.encodeText(paper.fileName(), StandardCharsets.UTF_8.name(), null));
        return part;
    }

    /** What the library wants to know of a server. */
    static Properties settings(String protocol, MailProperties.Server server) {
        String prefix = "mail." + protocol + ".";
        Properties settings = new Properties();
        settings.put(prefix + "host", server.host());
        if (server.port() > 0) {
            settings.put(prefix + "port", Integer.toString(server.port()));
        }
        settings.put(prefix + "auth", Boolean.toString(server.signsInAs() != null));
        settings.put(prefix + "connectiontimeout", WAIT);
        settings.put(prefix + "timeout", WAIT);
        settings.put(prefix + "writetimeout", WAIT);
        settings.put(prefix + "ssl.enable", Boolean.toString(server.security() == MailProperties.Security.TLS));
        boolean start = server.security() == MailProperties.Security.STARTTLS;
        settings.put(prefix + "starttls.enable", Boolean.toString(start));
        settings.put(prefix + "starttls.required", Boolean.toString(start));
        settings.put(prefix + "ssl.checkserveridentity", "true");
        return settings;
    }
}

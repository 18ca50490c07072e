package org.sanchika.dispatch.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.mail.MailMessage;
import org.sanchika.platform.mail.MailServer;
import org.springframework.stereotype.Component;

/** Hands one letter with its papers to the mail server. */
@Component
class Postman {
    private final MailServer server;
    private final Documents documents;
    private final Dictionary dictionary;

    Postman(MailServer server, Documents documents, Dictionary dictionary) {
        this.server = server;
        this.documents = documents;
        this.dictionary = dictionary;
    }

    void send(Mail mail) throws MessagingException, IOException {
        Mail.Second second = mail.second();
        String subjects = second == null || second.subject().isEmpty()
                ? mail.subject()
                : mail.subject() + " / " + second.subject();
        String said = said(mail, words(mail.language()), mail.subject());
        List<MailMessage.Attachment> papers = new ArrayList<>();
        for (Mail.Paper paper : mail.papers()) {
            papers.add(attachment(paper));
        }
        server.send(new MailMessage(
                mail.messageId(),
                mail.office(),
                mail.recipient(),
                mail.number() + ": " + subjects,
                second == null ? said : said + "\n\n" + said(mail, words(second.language()), second.subject()),
                papers));
    }

    private static String said(Mail mail, Words words, String subject) {
        return words.get("mail.body", mail.number(), words.day(mail.dated()), mail.office(), subject);
    }

    private Words words(String language) {
        return dictionary.in(Language.of(language).orElse(Language.EN));
    }

    private MailMessage.Attachment attachment(Mail.Paper paper) throws IOException {
        try (InputStream content = documents.open(paper.document())) {
            return new MailMessage.Attachment(paper.fileName(), paper.document().mediaType(), content.readAllBytes());
        }
    }
}

package org.sanchika.platform.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The own mailbox: what came back, and copies of what left. */
@Component
public class Mailbox {
    private static final int AT_ONCE = 200;

    private final MailProperties properties;

    Mailbox(MailProperties properties) {
        this.properties = properties;
    }

    /** Whether a copy of this message lies in it; never where there is no mailbox. */
    public boolean holds(String messageId) throws MessagingException {
        if (!properties.imap().isThere()) {
            return false;
        }
        try (Store store = store();
                Folder inbox = inbox(store, Folder.READ_ONLY)) {
            return inbox.search(new HeaderTerm("Message-ID", messageId)).length > 0;
        }
    }

    /** Looks at what nobody has looked at; what was looked at is marked as read, and nothing is taken away. */
    public void unread(Reader reader) throws MessagingException, IOException {
        try (Store store = store();
                Folder inbox = inbox(store, Folder.READ_WRITE)) {
            Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            for (int i = 0; i < Math.min(unread.length, AT_ONCE); i++) {
                reader.read(unread[i]);
                unread[i].setFlag(Flags.Flag.SEEN, true);
            }
        }
    }

    @FunctionalInterface
    public interface Reader {
        void read(Message message) throws MessagingException, IOException;
    }

    private Store store() throws MessagingException {
        MailProperties.Server server = properties.imap();
        Store store = Session.getInstance(server.settings("imap")).getStore("imap");
        store.connect(server.signsInAs(), server.password());
        return store;
    }

    private static Folder inbox(Store store, int mode) throws MessagingException {
        Folder inbox = store.getFolder("INBOX");
        inbox.open(mode);
        return inbox;
    }
}

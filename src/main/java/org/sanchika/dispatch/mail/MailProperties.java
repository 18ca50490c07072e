package org.sanchika.dispatch.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's mailbox.
 *
 * @param smtp the server that takes letters; without its host nothing goes by e-mail
 * @param imap the server that keeps the mailbox {@code from}; without its host no report of a failure is read
 * @param from address of the sender, to which such reports come
 * @param look how often the mailbox is looked through
 * @param patience how long a copy to the own mailbox may take, before a letter that was cut off is sent once more
 */
@ConfigurationProperties("sanchika.dispatch.mail")
record MailProperties(
        @DefaultValue Server smtp,
        @DefaultValue Server imap,
        @DefaultValue("") String from,
        @DefaultValue("5m") Duration look,
        @DefaultValue("10m") Duration patience) {

    /**
     * @param port 0: as is usual for its security
     * @param user none: without signing in
     */
    record Server(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("STARTTLS") Security security) {
        boolean isThere() {
            return !host.isBlank();
        }

        @Nullable
        String signsInAs() {
            return user.isBlank() ? null : user;
        }
    }

    enum Security {
        /** Only where nobody else is on the line. */
        NONE,
        STARTTLS,
        TLS
    }
}

package org.sanchika.platform.mail;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's mailbox. Letters were the first that went through it, and its settings keep their name.
 *
 * @param smtp the server that takes letters; without its host nothing goes by e-mail
 * @param imap the server that keeps the mailbox {@code from}; without its host no report of a failure is read
 * @param from address of the sender, to which such reports come
 * @param look how often the mailbox is looked through
 * @param patience how long a copy to the own mailbox may take, before a letter that was cut off is sent once more
 */
@ConfigurationProperties("sanchika.dispatch.mail")
public record MailProperties(
        @DefaultValue Server smtp,
        @DefaultValue Server imap,
        @DefaultValue("") String from,
        @DefaultValue("5m") Duration look,
        @DefaultValue("10m") Duration patience) {
    private static final String WAIT = "30000";

    /**
     * @param port 0: as is usual for its security
     * @param user none: without signing in
     */
    public record Server(
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

        /** What the library wants to know of it. */
        Properties settings(String protocol) {
            String prefix = "mail." + protocol + ".";
            Properties settings = new Properties();
            settings.put(prefix + "host", host);
            if (port > 0) {
                settings.put(prefix + "port", Integer.toString(port));
            }
            settings.put(prefix + "auth", Boolean.toString(signsInAs() != null));
            settings.put(prefix + "connectiontimeout", WAIT);
            settings.put(prefix + "timeout", WAIT);
            settings.put(prefix + "writetimeout", WAIT);
            settings.put(prefix + "ssl.enable", Boolean.toString(security == Security.TLS));
            boolean start = security == Security.STARTTLS;
            settings.put(prefix + "starttls.enable", Boolean.toString(start));
            settings.put(prefix + "starttls.required", Boolean.toString(start));
            settings.put(prefix + "ssl.checkserveridentity", "true");
            return settings;
        }
    }

    public enum Security {
        /** Only where nobody else is on the line. */
        NONE,
        STARTTLS,
        TLS
    }
}

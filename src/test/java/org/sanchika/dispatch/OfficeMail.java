package org.sanchika.dispatch;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A mail server with the mailbox of an office, which goes away and comes back with what it had. */
public final class OfficeMail {
    private static final String OFFICE = "office@siwan.gov.in";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});

    public void start() {
        server.start();
        server.setUser(OFFICE, OFFICE, "secret");
    }

    public void stop() {
        server.stop();
    }

    public Map<String, Object> settings() {
        return Map.of(
                "sanchika.dispatch.mail.smtp.host", "127.0.0.1",
                "sanchika.dispatch.mail.smtp.port", server.getSmtp().getPort(),
                "sanchika.dispatch.mail.smtp.security", "NONE",
                "sanchika.dispatch.mail.imap.host", "127.0.0.1",
                "sanchika.dispatch.mail.imap.port", server.getImap().getPort(),
                "sanchika.dispatch.mail.imap.security", "NONE",
                "sanchika.dispatch.mail.imap.user", OFFICE,
                "sanchika.dispatch.mail.imap.password", "secret",
                "sanchika.dispatch.mail.from", OFFICE);
    }

    /** What lies in the mailbox of somebody else. */
    public List<MimeMessage> received(String address) {
        return inbox(address).getMessages().stream()
                .map(StoredMessage::getMimeMessage)
                .toList();
    }

    public void letterFromSomebody() {
        GreenMailUtil.sendTextEmail(
                OFFICE, "a@b.in", "नमस्ते", "text", server.getSmtp().getServerSetup());
    }

    /** A report on a message, as RFC 3464 has it, comes to the office's mailbox. */
    public void report(String messageId, String addressee, String action, String why) {
        String report = """
                From: MAILER-DAEMON@mx.example.in
                To: %s
                Subject: Delivery report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                About your message.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.in

                Final-Recipient: rfc822; %s
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: x

                --b--
                """.formatted(OFFICE, addressee, action, why, messageId).replace("\n", "\r\n");
        try {
            inbox(OFFICE)
                    .store(new MimeMessage(null, new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private MailFolder inbox(String address) {
        var managers = server.getManagers();
        try {
            return managers.getImapHostManager()
                    .getInbox(managers.getUserManager().getUserByEmail(address));
        } catch (FolderException none) {
            throw new IllegalStateException(none);
        }
    }

    /** A port that stays the same when the server comes back. */
    private static ServerSetup setup(String protocol) {
        try (ServerSocket free = new ServerSocket(0)) {
            return new ServerSetup(free.getLocalPort(), "127.0.0.1", protocol);
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}

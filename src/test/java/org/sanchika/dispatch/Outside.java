package org.sanchika.dispatch;

import org.sanchika.SanchikaTest;
import org.sanchika.efile.FileFixtures;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An office with a mail server and a gateway for messages. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
public abstract class Outside {
    protected static final OfficeMail MAIL = new OfficeMail();
    protected static final TelephoneGateway GATEWAY = new TelephoneGateway();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        MAIL.start();
        GATEWAY.start();
        MAIL.settings().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("sanchika.dispatch.mail.look", () -> "365d");
        GATEWAY.settings().forEach((name, value) -> properties.add(name, () -> value));
    }
}

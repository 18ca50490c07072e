package org.sanchika.dispatch.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Carrier;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Outgone;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.mail.MailServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes letters for the mail: its identity is kept in the act, and the server is asked after it. */
@Component
@ConditionalOnProperty("sanchika.dispatch.mail.smtp.host")
class MailCarrier implements Carrier {
    private final MailSql sql;
    private final Outgone outgone;
    private final Outbox outbox;
    private final MailServer server;

    MailCarrier(MailSql sql, Outgone outgone, Outbox outbox, MailServer server) {
        this.sql = sql;
        this.outgone = outgone;
        this.outbox = outbox;
        this.server = server;
    }

    @Override
    public Mode mode() {
        return Mode.EMAIL;
    }

    /** That the address is one was looked at before. */
    @Override
    public Optional<String> obstacle(Addressee to, String contact) {
        return Optional.empty();
    }

    @Override
    public Step.Kind carry(Dispatch dispatch, Addressee to, Acting by) {
        Outgone.Parcel parcel = outgone.parcel(dispatch, to, by);
        List<Mail.Paper> papers = new ArrayList<>();
        papers.add(new Mail.Paper(parcel.document(), parcel.fileName()));
        for (Arrival.Enclosure one : parcel.enclosures()) {
            Document document = one.document();
            if (document != null) {
                papers.add(new Mail.Paper(document, one.fileName()));
            }
        }
        DraftText.Second second = parcel.second();
        sql.insert(new Mail(
                dispatch.id(),
                server.identity(Long.toString(dispatch.id().value())),
                dispatch.contact(),
                parcel.subject(),
                parcel.language(),
                second == null ? null : new Mail.Second(second.language(), second.subject()),
                parcel.number(),
                parcel.issue().dated(),
                parcel.sender().office(),
                null,
                papers));
        outbox.later(MailJob.NAME, Long.toString(dispatch.id().value()), "");
        return Step.Kind.WAITING;
    }
}

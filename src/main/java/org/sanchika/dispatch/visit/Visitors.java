package org.sanchika.dispatch.visit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.partner.Consignee;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.document.Document;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;
import org.sanchika.signing.Verification;
import org.sanchika.text.RichText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files that come: new ones wait for somebody who takes them over, those that left from here go back to their desk. */
@Service
@Transactional
class Visitors implements Consignee {
    private final VisitorSql sql;
    private final VisitSql visits;
    private final Visits home;
    private final Lodging lodging;
    private final Office office;
    private final Verification verification;
    private final Clock clock;

    Visitors(
            VisitorSql sql,
            VisitSql visits,
            Visits home,
            Lodging lodging,
            Office office,
            Verification verification,
            Clock clock) {
        this.sql = sql;
        this.visits = visits;
        this.home = home;
        this.lodging = lodging;
        this.office = office;
        this.verification = verification;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean isSound(FileDescription file) {
        return file.notes().stream()
                .allMatch(note -> RichText.of(note.html()) instanceof RichText
                        && (note.signature().isEmpty() || isSound(note)));
    }

    /** Whose roots we do not know we cannot prove; what was signed must be what is there. */
    private boolean isSound(FileDescription.Noted note) {
        try {
            byte[] signature = Base64.getDecoder().decode(note.signature());
            byte[] content = note.signed().getBytes(StandardCharsets.UTF_8);
            return verification.ofContent(content, signature) instanceof Findings.Read(var findings)
                    && !findings.isEmpty()
                    && findings.stream().noneMatch(one -> one.verdict() == Finding.Verdict.INVALID);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PackageFault> take(Came came) {
        FileDescription file = came.file();
        if (file.cover().confidential() && !came.from().confidential()) {
            return Optional.of(PackageFault.CONFIDENTIAL);
        }
        MatterId ours = visits.shared(came.from().id(), file.shared()).orElse(null);
        Visit away = ours == null ? null : home.open(ours).orElse(null);
        boolean left = away != null && away.peer() == came.from().id() && away.state() != Visit.State.WAITING;
        if (ours != null && !left) {
            return Optional.of(PackageFault.NOT_AWAY);
        }
        long visitor = sql.insert(came, office.desk(came.desk()).orElseThrow().unit(), clock.instant());
        if (ours != null && away != null) {
            sql.end(visitor, "BACK", ours, file.reason(), null, clock.instant());
            home.end(away, Visit.State.RETURNED, file.reason(), "");
            lodging.enclose(ours, came.from().name(), file, came.papers(), away.by());
        }
        return Optional.empty();
    }

    /** Opens a file of its own here, on the actor's desk. */
    public Opening open(Visitor visitor, Acting by) {
        if (visitor.end() != null) {
            return new Opening.NotHere(new Outcome.Obstacle("visit.fault.ended"));
        }
        Opening opening = lodging.open(visitor, by);
        if (opening instanceof Opening.Opened opened) {
            if (!sql.end(visitor.id(), "TAKEN", opened.id(), "", by, clock.instant())) {
                return new Opening.NotHere(new Outcome.Obstacle("visit.fault.ended"));
            }
            visits.share(opened.id(), visitor.peer(), visitor.file().shared());
            lodging.enclose(opened.id(), visitor.partner(), visitor.file(), papers(visitor), by);
            lodging.say(visitor, Answer.Kind.DIARISED, opened.number());
        }
        return opening;
    }

    /** Gives it back with the reason. */
    public Outcome refuse(Visitor visitor, String reason, Acting by) {
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (reason.length() > Send.REMARKS) {
            return new Outcome.TextTooLong(Send.REMARKS);
        }
        if (!sql.end(visitor.id(), "REFUSED", null, reason.strip(), by, clock.instant())) {
            return new Outcome.Obstacle("visit.fault.ended");
        }
        lodging.say(visitor, Answer.Kind.REFUSED, reason.strip());
        return new Outcome.Done(new MatterId(visitor.id()), 0);
    }

    @Transactional(readOnly = true)
    public List<Visitor.Line> waiting(Acting reader, int limit) {
        return sql.waiting(office.principals(reader), limit);
    }

    @Transactional(readOnly = true)
    public Optional<Visitor> find(long id, Acting reader) {
        return sql.find(id, office.principals(reader));
    }

    /** What came with a file that the reader may know of, newest first. */
    @Transactional(readOnly = true)
    public List<Visitor> of(MatterId file) {
        return sql.of(file);
    }

    private List<Document> papers(Visitor visitor) {
        return sql.paper(visitor.id(), 0).stream().toList();
    }

    /** @param place from 0 */
    @Transactional(readOnly = true)
    public Optional<Document> paper(Visitor visitor, int place) {
        return sql.paper(visitor.id(), place);
    }
}

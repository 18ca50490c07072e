package org.sanchika.efile.note;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Leaving;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Transcripts;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what was written on a desk into a note on record, in the transaction in which the file leaves that desk. */
@Component
class Inscription {
    private final DraftSql drafts;
    private final NoteSql notes;
    private final AppendixSql appendices;
    private final Office office;
    private final ObjectProvider<Custody> custody;
    private final Clock clock;

    /** @param custody asks this of every kind before a matter leaves, so it is there only later */
    Inscription(
            DraftSql drafts,
            NoteSql notes,
            AppendixSql appendices,
            Office office,
            ObjectProvider<Custody> custody,
            Clock clock) {
        this.drafts = drafts;
        this.notes = notes;
        this.appendices = appendices;
        this.office = office;
        this.custody = custody;
        this.clock = clock;
    }

    /** Practice 7: yellow notes never travel. */
    Leaving leaving(Leaving.Departure departure) {
        if (asksNothing(departure)) {
            return new Leaving.Refused(new Outcome.Obstacle("note.refusal.question"));
        }
        NoteDraft draft = drafts.find(departure.matter(), departure.by().post()).orElse(null);
        if (draft == null) {
            return Leaving.FREE;
        }
        RichText text = RichText.kept(draft.note().html());
        if (draft.note().kind() == NewNote.Kind.YELLOW) {
            return new Leaving.Refused(new Outcome.Obstacle("note.refusal.yellow"));
        }
        List<Fault> faults = faults(departure.matter(), draft.note(), departure.by());
        if (!faults.isEmpty()) {
            return new Leaving.Refused(new Outcome.Obstacle(faults.getFirst().key()));
        }
        List<AppendixSql.Attached> papers = appendices.attached(draft.id());
        if (text.isEmpty() && !papers.isEmpty()) {
            return new Leaving.Refused(new Outcome.Obstacle("note.refusal.appendix-alone"));
        }
        drafts.delete(departure.matter(), departure.by().post());
        return text.isEmpty() ? Leaving.FREE : new Leaving.Free(List.of(inscribe(draft, text, papers, departure)));
    }

    /** Practice 18: whoever asks another office for its view says what he asks. */
    private boolean asksNothing(Leaving.Departure departure) {
        Send send = departure.send();
        if (send == null
                || send.action() != Action.FOR_CONCURRENCE
                || !send.remarks().isBlank()) {
            return false;
        }
        return office.desk(send.to())
                .filter(to -> !office.unit(to.unit())
                        .office()
                        .equals(office.unit(departure.by().unit()).office()))
                .isPresent();
    }

    /** What keeps a note from going on record. */
    List<Fault> faults(MatterId file, NewNote note, Acting by) {
        NoteRules.Earlier earlier = note.reverses() == null
                ? null
                : notes.decision(file, note.reverses()).orElse(null);
        int level = office.desk(by.post()).orElseThrow().level();
        boolean empty = note.html().isEmpty();
        int paras = note.corrects() == null ? 0 : notes.end(file).paras();
        return NoteRules.faults(note, empty, paras, earlier, level);
    }

    /** Whoever is named in it must be there, and nobody confirms his own words. */
    List<Fault> unknown(NewNote note, Acting by) {
        List<Fault> unknown = new ArrayList<>();
        PostId confirm = note.confirm();
        if (confirm != null
                && (confirm.equals(by.post()) || office.desk(confirm).isEmpty())) {
            unknown.add(Fault.of("confirm", "note.fault.no-such-person"));
        }
        if (!notes.known(note.readers())) {
            unknown.add(Fault.of("readers", "note.fault.no-such-person"));
        }
        return unknown;
    }

    /** The digest of a note, made anew from what is kept; empty when its text was lawfully destroyed. */
    Optional<byte[]> digest(MatterId file, long id) {
        return notes.kept(file, id).map(kept -> {
            byte[] salt = kept.salt();
            String html = kept.html();
            byte[] textDigest = salt == null || html == null
                    ? kept.textDigest()
                    : Digests.ofText(salt, Transcripts.body(html, kept.papers()));
            return kept.note().digest(textDigest);
        });
    }

    private OnRecord inscribe(
            NoteDraft draft, RichText text, List<AppendixSql.Attached> papers, Leaving.Departure departure) {
        Sheet before = notes.end(draft.file());
        Sheet after = before.with(text);
        String html = text.numbered(before.paras() + 1).html();
        NoteRecord note = record(draft, before, after, departure);
        byte[] salt = Digests.salt();
        List<String> names = papers.stream().map(AppendixSql.Attached::sha256).toList();
        byte[] textDigest = Digests.ofText(salt, Transcripts.body(html, names));
        byte[] digest = note.digest(textDigest);
        notes.insert(note, digest, textDigest);
        notes.keepText(note.id(), salt, html);
        notes.keepReaders(note.id(), draft.note().readers());
        papers.forEach(paper -> appendices.file(note, paper));
        PostId confirms = draft.note().confirm();
        if (confirms != null) {
            // whoever is asked must be able to see what he is asked about
            custody.getObject().grant(draft.file(), "post:" + confirms.value(), "CONFIRM");
        }
        return new OnRecord(note.code(), digest);
    }

    private NoteRecord record(NoteDraft draft, Sheet before, Sheet after, Leaving.Departure departure) {
        NewNote note = draft.note();
        Acting by = departure.by();
        return new NoteRecord(
                draft.id(),
                draft.file().value(),
                after.no(),
                note.kind().name(),
                before.paras() + 1,
                after.paras() - before.paras(),
                before.firstPage(),
                after.page(),
                after.line(),
                note.language(),
                by.person().value(),
                by.post().value(),
                by.charge().value(),
                draft.person().value(),
                to(departure.send()),
                now(),
                departure.seq(),
                note.decision().name(),
                note.reverses(),
                note.corrects(),
                note.confirm() == null ? null : note.confirm().value(),
                note.readers().stream().map(PersonId::value).distinct().sorted().toList(),
                NoteRecord.VERSION);
    }

    /** To the microsecond, as PostgreSQL keeps it; otherwise what is read would not verify. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Long to(@Nullable Send send) {
        return send == null ? null : send.to().value();
    }
}

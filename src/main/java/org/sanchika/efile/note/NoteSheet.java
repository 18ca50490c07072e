package org.sanchika.efile.note;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Held;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.efile.DiscardedNotes;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Power;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;
import org.sanchika.text.RichTextOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The note sheet of files. */
@Service
@Transactional
class NoteSheet implements Notes {
    private final DraftSql drafts;
    private final NoteSql notes;
    private final SheetSql sheet;
    private final Inscription inscription;
    private final Custody custody;
    private final StatePack pack;
    private final Clock clock;

    NoteSheet(
            DraftSql drafts,
            NoteSql notes,
            SheetSql sheet,
            Inscription inscription,
            Custody custody,
            StatePack pack,
            Clock clock) {
        this.drafts = drafts;
        this.notes = notes;
        this.sheet = sheet;
        this.inscription = inscription;
        this.custody = custody;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NoteDraft> draft(MatterId file, Acting by) {
        return drafts.find(file, by.post());
    }

    @Override
    public Saving save(MatterId file, NewNote note, int version, Acting by) {
        return switch (RichText.of(note.html())) {
            case RichTextOutcome.Refused refused ->
                new Saving.Refused(List.of(Fault.of("body", refused.key(), refused.most())));
            case RichText text -> {
                List<Fault> unknown = inscription.unknown(note, by);
                yield unknown.isEmpty() ? keep(file, cleaned(note, text), version, by) : new Saving.Refused(unknown);
            }
        };
    }

    @Override
    public Outcome discard(MatterId file, Acting by) {
        Instant now = clock.instant();
        return drafts.discard(file, by.post(), now, now.minus(DiscardedNotes.KEPT))
                ? new Outcome.Done(file, 0)
                : new Outcome.Unknown();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Note> sheet(MatterId file, Acting reader, int before, int limit) {
        return custody.visible(file, reader)
                ? sheet.notes(
                                file,
                                before,
                                limit,
                                sheet.reader(file, reader, pack.practice().juniorsSeeLaterNotes()))
                        .reversed()
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> hiddenWithPapers(MatterId file, Acting reader) {
        return sheet.hiddenWithPapers(
                file, sheet.reader(file, reader, pack.practice().juniorsSeeLaterNotes()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decided> decisions(MatterId file, Acting reader) {
        return custody.visible(file, reader) ? sheet.decisions(file, reader) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> faults(MatterId file, NewNote note, Acting by) {
        return inscription.faults(file, note, by);
    }

    @Override
    public Outcome confirm(MatterId file, long note, boolean agrees, String remark, Acting by) {
        if (!custody.visible(file, by)) {
            return new Outcome.Unknown();
        }
        if (!notes.confirmer(file, note).filter(by.post()::equals).isPresent()) {
            return new Outcome.MayNot();
        }
        if (remark.length() > Send.REMARKS) {
            return new Outcome.TextTooLong(Send.REMARKS);
        }
        if (!agrees && remark.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (!notes.confirm(note, agrees, remark.strip(), clock.instant(), by)) {
            return new Outcome.Obstacle("note.refusal.confirmed");
        }
        byte[] digest = Digests.sha256(((agrees ? "+" : "-") + remark.strip()).getBytes(StandardCharsets.UTF_8));
        return custody.record(file, new OnRecord("CONFIRMED:" + note, digest), by);
    }

    @Override
    public Outcome communicated(MatterId file, long note, String how, Acting by) {
        if (!custody.visible(file, by)) {
            return new Outcome.Unknown();
        }
        if (!by.may(Power.ACT)) {
            return new Outcome.MayNot();
        }
        PostId holder = custody.held(file).orElseThrow().holder();
        if (!holder.equals(by.post())) {
            return new Outcome.NotHolder(holder);
        }
        if (notes.decision(file, note).filter(one -> one.decision().isFinal()).isEmpty()) {
            return new Outcome.Obstacle("note.fault.no-such-decision");
        }
        if (how.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (how.length() > Send.REMARKS) {
            return new Outcome.TextTooLong(Send.REMARKS);
        }
        return notes.communicated(note, how.strip(), clock.instant(), by)
                ? custody.record(
                        file,
                        new OnRecord(
                                "COMMUNICATED:" + note,
                                Digests.sha256(how.strip().getBytes(StandardCharsets.UTF_8))),
                        by)
                : new Outcome.Obstacle("note.refusal.communicated");
    }

    private Saving keep(MatterId file, NewNote note, int version, Acting by) {
        if (drafts.keep(file, note, version, clock.instant(), by)) {
            return new Saving.Saved(drafts.find(file, by.post()).orElseThrow());
        }
        Held held = custody.visible(file, by) ? custody.held(file).orElse(null) : null;
        if (held == null) {
            return new Saving.NotHere(new Outcome.Unknown());
        }
        if (!held.holder().equals(by.post())) {
            return new Saving.NotHere(new Outcome.NotHolder(held.holder()));
        }
        if (held.state() != MatterState.ACTIVE) {
            return new Saving.NotHere(new Outcome.NotActive(held.state()));
        }
        return drafts.find(file, by.post())
                .map(theirs -> theirs.note().equals(note) ? new Saving.Saved(theirs) : new Saving.Overtaken(theirs))
                .orElseGet(() -> new Saving.NotHere(new Outcome.Unknown()));
    }

    private static NewNote cleaned(NewNote note, RichText text) {
        return new NewNote(
                note.kind(),
                text.html(),
                note.language(),
                note.decision(),
                note.reverses(),
                note.corrects(),
                note.confirm(),
                note.readers());
    }
}

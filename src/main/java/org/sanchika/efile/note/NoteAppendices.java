package org.sanchika.efile.note;

import java.time.Clock;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.NoteDraft;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appendices lie with the draft: whoever may write the note may attach to it. */
@Service
@Transactional
class NoteAppendices implements Appendices {
    private final AppendixSql sql;
    private final DraftSql drafts;
    private final Clock clock;

    NoteAppendices(AppendixSql sql, DraftSql drafts, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appendix> of(MatterId file, Acting by) {
        return sql.of(file, by);
    }

    @Override
    public Outcome attach(MatterId file, Document document, String fileName, String title, Acting by) {
        NoteDraft draft = drafts.find(file, by.post()).orElse(null);
        if (draft == null) {
            return new Outcome.Obstacle("note.fault.appendix-without-note");
        }
        String called = title.isBlank() ? fileName.strip() : title.strip();
        if (called.isEmpty()) {
            return new Outcome.ReasonMissing();
        }
        if (called.length() > LONGEST_TITLE) {
            return new Outcome.TextTooLong(LONGEST_TITLE);
        }
        if (sql.of(file, by).size() >= MOST) {
            return new Outcome.Obstacle("note.fault.appendices");
        }
        sql.attach(draft.id(), document, fileName, called, clock.instant(), by);
        return new Outcome.Done(file, 0);
    }

    @Override
    public Outcome detach(MatterId file, long appendix, Acting by) {
        return drafts.find(file, by.post())
                        .filter(draft -> sql.detach(draft.id(), appendix))
                        .isPresent()
                ? new Outcome.Done(file, 0)
                : new Outcome.Unknown();
    }
}

package org.sanchika.efile.note;

import java.time.Clock;
import java.util.List;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.DiscardedNotes;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where discarded notes lie until they are too old. */
@Service
@Transactional
class NoteBin implements DiscardedNotes {
    private final BinSql sql;
    private final Notes notes;
    private final Office office;
    private final Clock clock;

    NoteBin(BinSql sql, Notes notes, Office office, Clock clock) {
        this.sql = sql;
        this.notes = notes;
        this.office = office;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Discarded> of(Acting author) {
        return sql.of(
                author.person(), office.principals(author), clock.instant().minus(KEPT));
    }

    @Override
    public Saving takeBack(long id, Acting author) {
        Discarded note =
                of(author).stream().filter(one -> one.id() == id).findFirst().orElse(null);
        if (note == null) {
            return new Saving.NotHere(new Outcome.Unknown());
        }
        NewNote again =
                new NewNote(note.kind(), note.html(), note.language(), Note.Decision.NONE, null, null, null, List.of());
        Saving saving = notes.save(note.file(), again, Notes.FIRST, author);
        if (saving instanceof Saving.Saved) {
            sql.remove(id);
        }
        return saving;
    }
}

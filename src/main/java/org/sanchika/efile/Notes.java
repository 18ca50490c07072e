package org.sanchika.efile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.LocalName;
import org.sanchika.receipt.Fault;

/**
 * The note sheet. A note is typed on the desk where the file lies, and goes on record with the file when that is sent;
 * from then on nobody changes it.
 */
public interface Notes {
    /** The version of a note that was never saved. */
    int FIRST = 0;

    /** What is being written on the actor's desk. */
    Optional<NoteDraft> draft(MatterId file, Acting by);

    /** Keeps what was typed; {@code version} is the one it was typed on, {@link #FIRST} for a new note. */
    Saving save(MatterId file, NewNote note, int version, Acting by);

    /** Throws away what is being written; its author may take it back for a while ({@link DiscardedNotes}). */
    Outcome discard(MatterId file, Acting by);

    /**
     * Notes on record as the reader may see them, oldest first.
     *
     * @param before only those with a lower number; {@link Integer#MAX_VALUE} for the newest
     * @param limit at most so many, the newest of them
     */
    List<Note> sheet(MatterId file, Acting reader, int before, int limit);

    /** Notes with appendices that are hidden from the reader: then their appendices are too. */
    Set<Long> hiddenWithPapers(MatterId file, Acting reader);

    /** Decisions that {@code reader} may read and that no later note has reversed, newest first. */
    List<Decided> decisions(MatterId file, Acting reader);

    /** What keeps a note from going on record, field by field. */
    List<Fault> faults(MatterId file, NewNote note, Acting by);

    /** The officer says whether what was noted as his oral order, or as agreed with him, is so. */
    Outcome confirm(MatterId file, long note, boolean agrees, String remark, Acting by);

    /** The decision of a note has left the office; {@code how} says by what. The desk where the file lies records it. */
    Outcome communicated(MatterId file, long note, String how, Acting by);

    /** @param communicated only an officer above may still reverse it */
    record Decided(long id, int no, int para, Note.Decision decision, LocalName by, boolean communicated) {}
}

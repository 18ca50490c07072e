package org.sanchika.efile.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.receipt.Fault;

/** What a note must and must not be, and who may read it. Facts come in, reasons go out. */
final class NoteRules {
    private NoteRules() {}

    /**
     * The decision that a note would reverse.
     *
     * @param level of who decided
     * @param communicated it has left the office
     * @param reversed a later note has reversed it already
     */
    record Earlier(Note.Decision decision, int level, boolean communicated, boolean reversed) {}

    /**
     * What is wrong with a note that is about to go on record.
     *
     * @param paras how many paragraphs the sheet has
     * @param earlier the decision it reverses; none when it reverses none
     * @param level of the writer
     */
    static List<Fault> faults(NewNote note, boolean empty, int paras, @Nullable Earlier earlier, int level) {
        List<Fault> faults = new ArrayList<>();
        if (note.corrects() != null && note.corrects() > paras) {
            faults.add(Fault.of("corrects", "note.fault.no-such-paragraph"));
        }
        boolean needsConfirmation = note.kind() == NewNote.Kind.ORAL || note.kind() == NewNote.Kind.DISCUSSION;
        if (needsConfirmation && note.confirm() == null) {
            faults.add(Fault.of("confirm", "note.fault.confirm"));
        }
        if (note.reverses() != null) {
            reversal(note, empty, earlier, level).ifPresent(faults::add);
        }
        return faults;
    }

    /** CSMOP: a decision that was communicated is reversed only by an officer above who took it, with reasons. */
    private static Optional<Fault> reversal(NewNote note, boolean empty, @Nullable Earlier earlier, int level) {
        if (earlier == null || !earlier.decision().isFinal()) {
            return Optional.of(Fault.of("reverses", "note.fault.no-such-decision"));
        }
        if (earlier.reversed()) {
            return Optional.of(Fault.of("reverses", "note.fault.already-reversed"));
        }
        if (!note.decision().isFinal()) {
            return Optional.of(Fault.of("decision", "note.fault.reversal-decides"));
        }
        if (empty) {
            return Optional.of(Fault.of("body", "note.fault.reversal-reasons"));
        }
        return earlier.communicated() && level <= earlier.level()
                ? Optional.of(Fault.of("reverses", "note.fault.reversal-level"))
                : Optional.empty();
    }

    /**
     * What decides whether somebody may read a note.
     *
     * @param level of the reader
     * @param left place in the chain of the last movement that took the file from the reader's desk; 0 for none
     * @param holds the file lies on his desk
     * @param holderLevel of the desk where it lies
     * @param closed the file is closed
     * @param juniorsSee whether juniors read what seniors wrote later before the file is back (a choice of the state)
     */
    record Reader(
            long person, int level, int left, boolean holds, int holderLevel, boolean closed, boolean juniorsSee) {}

    /** Practice 8: juniors see seniors' later notes when the file is back; a note for named readers only they see. */
    static Note.Hidden hidden(Reader reader, long writer, int writerLevel, int seq, boolean restricted, boolean named) {
        if (restricted && !named && writer != reader.person()) {
            return Note.Hidden.NAMED;
        }
        boolean open = reader.juniorsSee() || reader.holds() || reader.closed() || writer == reader.person();
        boolean above = reader.holderLevel() > reader.level() && writerLevel > reader.level();
        return !open && above && seq > reader.left() ? Note.Hidden.LATER : Note.Hidden.NO;
    }

    /** The dealing hand signs on the left, officers on the right (CSMOP; practice 12). */
    static boolean signsLeft(int level) {
        return level <= 1;
    }
}

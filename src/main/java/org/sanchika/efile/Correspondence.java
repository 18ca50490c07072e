package org.sanchika.efile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.receipt.Disposal;

/**
 * The papers of a file. Their pages keep their numbers for ever once the file was sent with them. What was answered on a letter
 * that lies in no file lies beside the letter, and goes with it when it is put into one: wherever a file is named that has
 * papers, such a letter may be named as well.
 */
public interface Correspondence {

    /** The contents in order, slips included; empty when the reader may not know of the file. */
    List<Paper> contents(MatterId file, Acting reader);

    /** By its id, or that which it had beside its letter. */
    Optional<Paper> paper(MatterId file, long id, Acting reader);

    /** The letter itself among the papers beside it; one of the actor's desk. */
    Paper itself(MatterId receipt, Acting by);

    /**
     * Puts a receipt of the actor's desk into a file of the actor's desk; from now on it rides with the file. A parked
     * file wakes, and what lay beside the letter follows it. {@code pages}: of a paper that is not scanned.
     */
    Outcome putIn(MatterId receipt, MatterId file, int pages, Acting by);

    /** Published in the act's own transaction: the letter lies in the file now, and what lay beside it. */
    record PutIn(MatterId receipt, MatterId file, Acting by) {}

    /** What was issued from the file: its office copy becomes the next pages. */
    Outcome enter(MatterId file, Issued issued, Acting by);

    /** @param party to whom it went */
    record Issued(String number, LocalDate dated, String subject, String party, Document document, String fileName) {}

    /** A paper of the office’s own that shall go out with a letter; the same paper twice is there once. */
    Outcome enclose(MatterId file, Enclosed enclosed, Acting by);

    record Enclosed(String title, Document document, String fileName) {
        public static final int LONGEST_TITLE = 200;
    }

    /** Takes a paper out, back onto the desk as a receipt; a slip stays where its pages were. */
    Outcome takeOut(MatterId file, long paper, String reason, Acting by);

    /** The papers of a merged part go over into the file it was merged into, but for those that are there already. */
    void goOver(MatterId part, MatterId into, Acting by);

    /** Says what became of a letter: until then it stays undealt, and the file cannot be closed. One in no file is closed. */
    Outcome deal(MatterId file, long paper, Disposal disposal, String remark, Acting by);

    /** Marks a page, or renames its mark; an empty name takes the mark away. */
    Outcome flag(MatterId file, long paper, int page, String name, String remark, Acting by);
}

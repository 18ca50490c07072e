package org.sanchika.dispatch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Fault;

/**
 * Drafts on files, and on letters that lie in none. Whoever holds the file or letter may write; who may know of it may read all
 * versions.
 */
public interface Drafts {

    /** Those of a file or letter, newest first; empty when the reader may not know of it. */
    List<Draft.Line> of(MatterId matter, Acting reader);

    /** With its newest version. */
    Optional<Draft> find(DraftId draft, Acting reader);

    Optional<Draft> find(DraftId draft, int version, Acting reader);

    /** All versions, newest first. */
    List<Draft.Stamp> versions(DraftId draft, Acting reader);

    /**
     * Begins one on a file of the actor's desk, with the words of its form filled from the file and, when it answers a
     * letter of the correspondence, from that.
     */
    Written begin(MatterId file, Form form, String language, @Nullable Long replyTo, Acting by);

    /** The words with which its form begins in another language; what is not known in that language stays a blank. */
    Optional<DraftText.Second> second(DraftId draft, String language, Acting by);

    /**
     * Begins one on a letter of the actor's desk that lies in no file, with the words of its form filled from the letter. The
     * actor's section answers.
     *
     * @param replies whether the letter is closed as replied when it is issued; an acknowledgement or interim paper leaves it open
     */
    Written answer(MatterId receipt, Form form, String language, boolean replies, Acting by);

    /** A new version; {@code version} is the one it was written on. */
    Written write(DraftId draft, DraftText text, int version, String remark, Acting by);

    /** What keeps it from being approved as it stands, field by field. */
    List<Fault> missing(Draft draft);
}

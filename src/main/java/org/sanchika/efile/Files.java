package org.sanchika.efile;

import java.util.List;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHeadId;
import org.sanchika.receipt.Fault;

/** The covers of files. Each verb is one act in one transaction (the caller's, when there is one). */
public interface Files {

    /** What is wrong with it, field by field; none when it can be opened. */
    List<Fault> faults(NewFile file, Acting by);

    /** The number it would get under {@code head} now; the next opener may be quicker. */
    String numberPreview(FileHeadId head, Acting by);

    /** Files of the same office on a subject like this one, most alike first. */
    List<Similar> similar(String subject, Acting by);

    /** Gives it its number and lays it on the actor's desk. */
    Opening open(NewFile file, Acting by);

    /**
     * A part while the main file is away, or the next volume of a full one. {@code file} is the main file or a volume of
     * it; of two who ask at the same instant the second gets the next place.
     */
    Opening open(EFile.Kind kind, MatterId file, Acting by);

    /** The file, if the actor may know of it. */
    Optional<EFile> find(MatterId file, Acting by);

    /** The file of this number or computer number, in digits of any script, if the actor may know of it. */
    Optional<EFile> numbered(String number, Acting by);

    /** The volume of a file that is written in: the last, or the file itself. */
    MatterId current(MatterId file);

    /** Files that the actor may know of with all these words in number, computer number or subject; his desk's first. */
    List<Similar> look(String words, Acting by);

    /** Corrects the cover on the desk where the file lies; what was there before stays on record. */
    Correction correct(MatterId file, CoverPage cover, Priority priority, Acting by);

    /** What was corrected, newest first; nothing when the actor may not know of the file. */
    List<CoverChange> changes(MatterId file, Acting by);

    /** A module that knows why a file must stay open brings this as a bean. */
    @FunctionalInterface
    interface Unfinished {
        /** The key of the sentence that says what is unfinished; none when nothing is. */
        Optional<String> on(MatterId file);
    }

    /** @param subject empty when the actor may not open it */
    record Similar(MatterId id, String number, String subject, boolean visible) {}
}

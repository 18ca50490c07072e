package org.sanchika.efile;

import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;

/**
 * Papers that go with a note in the making. When the note goes on record they become pages of the correspondence, and the
 * note’s digest covers them; whoever may not read the note does not see them either.
 */
public interface Appendices {
    int LONGEST_TITLE = 200;
    int MOST = 20;

    /** What is attached to the note on the actor's desk. */
    List<Appendix> of(MatterId file, Acting by);

    /** Attaches a stored paper to the note on the actor's desk; the same paper twice is there once. */
    Outcome attach(MatterId file, Document document, String fileName, String title, Acting by);

    Outcome detach(MatterId file, long appendix, Acting by);

    record Appendix(long id, String title, String fileName, int pages) {}
}

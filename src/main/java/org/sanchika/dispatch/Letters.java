package org.sanchika.dispatch;

import org.sanchika.office.Acting;

/** Drafts as they will look on paper. */
public interface Letters {

    /** Whose name will stand below it. */
    Issue.Signed signed(Draft draft);

    /** The paper as a piece of XHTML for a page; without number and date while it has none. */
    String preview(Draft draft, Acting reader);

    /** The same with its number and date. */
    String preview(Issue issue, Acting reader);

    /** As PDF. */
    byte[] pdf(Draft draft, Acting reader);

    /** As PDF, to be signed by hand or with the words that stand in place of a signature. */
    byte[] pdf(Issue issue, Issue.Way way, Acting reader);
}

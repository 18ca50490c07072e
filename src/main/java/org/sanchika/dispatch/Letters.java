package org.sanchika.dispatch;

import org.sanchika.office.Acting;

/** Drafts as they will look on paper. */
public interface Letters {

    /** The paper as a piece of XHTML for a page; without number and date while it has none. */
    String preview(Draft draft, Acting reader);
}

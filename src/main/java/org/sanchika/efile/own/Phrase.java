package org.sanchika.efile.own;

import org.sanchika.platform.language.Language;

/** A ready sentence. Public for the templates. */
public record Phrase(long id, Language language, String text) {
    static final int LONGEST = 1000;
    /** So many in one language. */
    static final int MOST = 100;
}

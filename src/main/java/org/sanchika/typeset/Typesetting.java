package org.sanchika.typeset;

import java.util.List;
import java.util.Map;

/** What became of a document. */
public sealed interface Typesetting {

    /**
     * It was written.
     *
     * @param signatures where a signature belongs, from the top of the first page
     * @param places on which page (from 1) each element stands whose id begins with {@code at-}
     * @param unsettable characters in whose place a sign stands that says so
     */
    record Typeset(int pages, List<SignatureBox> signatures, Map<String, Integer> places, List<Unsettable> unsettable)
            implements Typesetting {}

    /** Nothing was written. {@code detail} is for whoever wrote the document, in English. */
    record Refused(Why why, String detail) implements Typesetting {}

    enum Why {
        /** Not well-formed, or with a DOCTYPE, which could reach for files. */
        NOT_XHTML,
        /** A person who listens to it would not learn what it is: {@code title} or {@code html lang} is missing. */
        WITHOUT_TITLE_OR_LANGUAGE,
        /** A person who listens to it would miss a picture: an {@code img} has no {@code alt}. */
        PICTURE_WITHOUT_WORDS,
        /** More different aksharas than a document, or one typeface in it, can hold. */
        TOO_MUCH_TEXT
    }
}

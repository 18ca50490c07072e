package org.sanchika.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.signing.Signables.Signer;

/** Drafts as they will look on paper. */
public interface Letters {
    /** By what kind an issue is sealed, its id being the subject. */
    String SEALED_AS = "LETTER";

    /** Whose name will stand below it. */
    Issue.Signed signed(Draft draft);

    /** The names of those who sign it before him. */
    List<Issue.Signed> cosigned(Draft draft);

    /** The paper as a piece of XHTML for a page; without number and date while it has none. */
    String preview(Draft draft, Acting reader);

    /** The same with its number and date. */
    String preview(Issue issue, Acting reader);

    /** As PDF. */
    byte[] pdf(Draft draft, Acting reader);

    /**
     * The paper with an empty field for the reader, and what will be seen there when {@code signer} has signed.
     *
     * @param begun the paper with the signatures it has so far; none: it is printed
     */
    ToSign toSign(Issue issue, Signer signer, byte @Nullable [] begun, Acting reader);

    /**
     * @param field name of the empty field
     * @param stamp a page of the field’s size
     */
    record ToSign(byte[] pdf, String field, byte[] stamp) {}

    /** As PDF, to be signed by hand or with the words that stand in place of a signature. */
    byte[] pdf(Issue issue, Issue.Way way, Acting reader);
}

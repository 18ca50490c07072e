package org.sanchika.dispatch.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.platform.language.Words;

/**
 * All that stands on the paper.
 *
 * @param words those of the letter's language
 * @param origin the file or letter from which it goes out, as the paper shows it
 * @param number of the issue; empty while it has none
 * @param dated its date in words of the letter; empty while it has none
 * @param copyNumber of the endorsement; empty while it has none
 * @param cosigners who sign before him
 * @param authentication how it is authenticated
 * @param second what is named on it in its second language; none
 */
record Sheet(
        Form form,
        DraftText text,
        Words words,
        Head head,
        Signatory signatory,
        List<Signatory> cosigners,
        String origin,
        String number,
        String dated,
        String copyNumber,
        Authentication authentication,
        @Nullable Second second) {

    /** @param section empty when the office itself writes */
    record Head(String government, String office, String section) {}

    /**
     * What stands where one signs.
     *
     * @param said in place of a signature by hand; empty for a paper that is signed with one
     * @param field whether an empty field is left there for a signature by certificate
     */
    record Authentication(String said, boolean field) {
        static final Authentication BY_HAND = new Authentication("", false);
    }

    /** @param authenticated what stands in place of a signature by hand; empty for a paper that is signed with one */
    record Second(Words words, Head head, Signatory signatory, List<Signatory> cosigners, String authenticated) {}

    /** Empty where nobody is named yet. */
    record Signatory(String name, String designation, String office) {}
}

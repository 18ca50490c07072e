package org.sanchika.dispatch.letter;

import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.platform.language.Words;

/**
 * All that stands on the paper.
 *
 * @param words those of the letter's language
 * @param fileNumber as the paper shows it
 * @param number of the issue; empty while it has none
 * @param dated its date in words of the letter; empty while it has none
 * @param copyNumber of the endorsement; empty while it has none
 * @param authenticated what stands in place of a signature by hand; empty for a paper that is signed with one
 */
record Sheet(
        Form form,
        DraftText text,
        Words words,
        Head head,
        Signatory signatory,
        String fileNumber,
        String number,
        String dated,
        String copyNumber,
        String authenticated) {

    /** @param section empty when the office itself writes */
    record Head(String government, String office, String section) {}

    /** Empty where nobody is named yet. */
    record Signatory(String name, String designation, String office) {}
}

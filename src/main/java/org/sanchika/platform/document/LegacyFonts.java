package org.sanchika.platform.document;

import java.util.Optional;

/** Knows the fonts of before Unicode, whose letters mean others than they say. */
public interface LegacyFonts {

    /** @param font its code, as in {@code kruti-dev} */
    record Reading(String text, String font) {}

    /**
     * The text as it was meant; empty when it means what it says.
     *
     * @param font the name of the font that the paper gives; may be empty
     */
    Optional<Reading> read(String text, String font);
}

package org.sanchika.text.legacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sanchika.platform.document.LegacyFonts;
import org.sanchika.text.LegacyText;
import org.sanchika.text.LegacyText.Font;
import org.springframework.stereotype.Component;

/** The fonts of papers: by their name where it tells, else by the text. */
@Component
class PaperFonts implements LegacyFonts {
    /** DevLys has the places of Kruti Dev. */
    private static final Pattern KRUTI_DEV = Pattern.compile("krutidev|devlys");
    /** All fonts of Bijoy end in MJ; those in OMJ are Unicode. */
    private static final Pattern BIJOY = Pattern.compile("[a-np-z]mj(regular|normal|bold|italic|mt)*$");

    private static final Pattern INDIC = Pattern.compile("[\\u0900-\\u09FF]");

    private final LegacyText legacy;

    PaperFonts(LegacyText legacy) {
        this.legacy = legacy;
    }

    @Override
    public Optional<Reading> read(String text, String font) {
        if (INDIC.matcher(text).find()) {
            return Optional.empty();
        }
        return named(font)
                .map(one ->
                        new Reading(one == Font.BIJOY ? legacy.fromBijoy(text) : legacy.fromKrutiDev(text), one.code()))
                .or(() -> legacy.recognise(text)
                        .map(found -> new Reading(found.text(), found.from().code())));
    }

    static Optional<Font> named(String font) {
        String name =
                font.replaceFirst("^[A-Z]{6}\\+", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (KRUTI_DEV.matcher(name).find()) {
            return Optional.of(Font.KRUTI_DEV);
        }
        return BIJOY.matcher(name).find() ? Optional.of(Font.BIJOY) : Optional.empty();
    }
}

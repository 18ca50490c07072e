package org.sanchika.typeset;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.sanchika.typeset.shape.Characters;
import org.sanchika.typeset.shape.Face;
import org.sanchika.typeset.shape.Typeface;

/** The six files and what is made of them. Both families set both scripts; they differ in whose Latin letters they use. */
final class Fonts {
    /** A typeface, and by what names, weight and slant style sheets ask for it. */
    record Styled(List<String> families, int weight, FontStyle style, Typeface typeface) {}

    /** The generic families too, as the layout engine calls them: a page’s margin, say, asks for serif. */
    private static final List<String> FIRST = List.of("Noto Sans", "Serif", "SansSerif", "Monospaced");

    private static final List<String> BENGALI_FIRST = List.of("Noto Sans Bengali");
    /** For page numbers, which the layout engine only counts in European digits. */
    private static final List<String> BENGALI_DIGITS = List.of("Bengali Digits");

    private static final int BENGALI_ZERO = '০';
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final List<Styled> typefaces;
    private final Characters characters;

    Fonts() throws IOException {
        Face regular = face("NotoSans-Regular");
        Face bold = face("NotoSans-Bold");
        Face italic = face("NotoSans-Italic");
        Face boldItalic = face("NotoSans-BoldItalic");
        // Bengali has no italics.
        Face bengali = face("NotoSansBengali-Regular");
        Face bengaliBold = face("NotoSansBengali-Bold");
        characters = new Characters(List.of(List.of(regular, bold, italic, boldItalic), List.of(bengali, bengaliBold)));
        typefaces = List.of(
                styled(FIRST, NORMAL, FontStyle.NORMAL, regular, bengali),
                styled(FIRST, BOLD, FontStyle.NORMAL, bold, bengaliBold),
                styled(FIRST, NORMAL, FontStyle.ITALIC, italic, bengali),
                styled(FIRST, BOLD, FontStyle.ITALIC, boldItalic, bengaliBold),
                styled(BENGALI_FIRST, NORMAL, FontStyle.NORMAL, bengali, regular),
                styled(BENGALI_FIRST, BOLD, FontStyle.NORMAL, bengaliBold, bold),
                styled(BENGALI_FIRST, NORMAL, FontStyle.ITALIC, bengali, italic),
                styled(BENGALI_FIRST, BOLD, FontStyle.ITALIC, bengaliBold, boldItalic),
                new Styled(
                        BENGALI_DIGITS,
                        NORMAL,
                        FontStyle.NORMAL,
                        new Typeface(List.of(bengali, regular)).withDigits(BENGALI_ZERO)));
    }

    private static Face face(String name) throws IOException {
        try (InputStream file = Fonts.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            return new Face(Objects.requireNonNull(file, name).readAllBytes());
        }
    }

    private static Styled styled(List<String> families, int weight, FontStyle style, Face... faces) {
        return new Styled(families, weight, style, new Typeface(List.of(faces)));
    }

    List<Styled> typefaces() {
        return typefaces;
    }

    Characters characters() {
        return characters;
    }
}

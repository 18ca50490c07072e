package org.sanchika.typeset.font;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.sanchika.typeset.shape.Aksharas;
import org.sanchika.typeset.shape.Setting;
import org.sanchika.typeset.shape.Typeface;

/**
 * A font of one document, made as the text is set: every code is an akshara with its exact glyphs, its exact width and
 * exactly its letters. It is no {@code PDType0Font}, because PDFBox would then shape the text itself, and wrongly.
 */
public final class ShapedFont extends PDFont {
    private static final float FALLBACK_SPACE = 250;

    private final Typeface typeface;
    private final Aksharas aksharas;
    private final FontDictionary dictionary;
    private final Codes codes;
    private final Map<Integer, Setting> settings = new HashMap<>();
    private boolean embedded;

    public ShapedFont(Typeface typeface, Aksharas aksharas) {
        this(typeface, aksharas, new FontDictionary(typeface));
    }

    private ShapedFont(Typeface typeface, Aksharas aksharas, FontDictionary dictionary) {
        super(dictionary.font());
        this.typeface = typeface;
        this.aksharas = aksharas;
        this.dictionary = dictionary;
        this.codes = new Codes(typeface.unitsPerEm(), typeface.glyphs());
    }

    private Setting setting(int character) {
        return settings.computeIfAbsent(character, one -> typeface.set(one, aksharas));
    }

    @Override
    protected byte[] encode(int character) {
        return codes.bytes(setting(character));
    }

    @Override
    public float getStringWidth(String text) {
        return dictionary.thousandths(
                text.codePoints().map(character -> setting(character).advance()).sum());
    }

    /** Called when the document is saved: by then all codes are known. */
    @Override
    public void subset() throws IOException {
        if (!embedded) {
            embedded = true;
            dictionary.embed(codes.settings());
        }
    }

    @Override
    public boolean willBeSubset() {
        return !embedded;
    }

    @Override
    public void addToSubset(int character) {
        // encode() has done so.
    }

    @Override
    public int readCode(InputStream text) throws IOException {
        int high = text.read();
        int low = text.read();
        return high < 0 || low < 0 ? -1 : high << 8 | low;
    }

    @Override
    public String toUnicode(int code) {
        return codes.setting(code).text();
    }

    @Override
    public float getWidth(int code) {
        return dictionary.thousandths(codes.setting(code).advance());
    }

    @Override
    public float getWidthFromFont(int code) {
        return getWidth(code);
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return true;
    }

    @Override
    protected float getStandard14Width(int code) {
        throw new UnsupportedOperationException("this font is never one of the standard fourteen");
    }

    @Override
    public float getAverageFontWidth() {
        return getSpaceWidth();
    }

    @Override
    public float getSpaceWidth() {
        int advance = setting(' ').advance();
        return advance == 0 ? FALLBACK_SPACE : dictionary.thousandths(advance);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in PDFontLike, so it must be here
    public float getHeight(int code) {
        return getBoundingBox().getHeight();
    }

    @Override
    public BoundingBox getBoundingBox() {
        PDRectangle box = getFontDescriptor().getFontBoundingBox();
        return new BoundingBox(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
    }

    @Override
    public PDFontDescriptor getFontDescriptor() {
        return dictionary.descriptor();
    }

    @Override
    public String getName() {
        return getCOSObject().getNameAsString("BaseFont");
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }
}

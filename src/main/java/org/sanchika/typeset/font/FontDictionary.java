package org.sanchika.typeset.font;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.sanchika.typeset.shape.FaceMetrics;
import org.sanchika.typeset.shape.FaceTables;
import org.sanchika.typeset.shape.Setting;
import org.sanchika.typeset.shape.Typeface;

/** The objects by which a PDF describes a font of two-byte codes; the file itself comes when all codes are known. */
final class FontDictionary {
    private static final float EM = 1000;
    /** Readers use it only when they must replace the font, which they never must. */
    private static final float STEM = 80;

    private final Typeface typeface;
    private final COSDictionary font = new COSDictionary();
    private final COSDictionary descendant = new COSDictionary();
    private final COSDictionary descriptor = new COSDictionary();

    FontDictionary(Typeface typeface) {
        this.typeface = typeface;
        describe(new PDFontDescriptor(descriptor));
        String name = typeface.first().metrics().name();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, identity());
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
    }

    private static COSDictionary identity() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        return system;
    }

    private void describe(PDFontDescriptor it) {
        FaceMetrics metrics = typeface.first().metrics();
        FaceTables.Box box = typeface.box();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        it.setFontName(metrics.name());
        it.setSymbolic(true);
        it.setItalic(metrics.italicAngle() != 0);
        it.setItalicAngle(metrics.italicAngle());
        it.setAscent(thousandths(typeface.ascent()));
        it.setDescent(thousandths(typeface.descent()));
        it.setCapHeight(thousandths(metrics.capHeight()));
        it.setStemV(STEM);
        it.setFontBoundingBox(new PDRectangle(
                thousandths(box.left()),
                thousandths(box.bottom()),
                thousandths(box.right() - box.left()),
                thousandths(box.top() - box.bottom())));
    }

    float thousandths(int units) {
        return units * EM / typeface.unitsPerEm();
    }

    COSDictionary font() {
        return font;
    }

    PDFontDescriptor descriptor() {
        return new PDFontDescriptor(descriptor);
    }

    void embed(List<Setting> settings) throws IOException {
        byte[] file = FontFile.of(typeface, settings);
        String name = tag(file) + "+" + typeface.first().metrics().name();
        font.setName(COSName.BASE_FONT, name);
        descendant.setName(COSName.BASE_FONT, name);
        descriptor.setName(COSName.FONT_NAME, name);
        COSStream stream = stream(file);
        stream.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        descendant.setItem(COSName.W, widths(settings));
        font.setItem(COSName.TO_UNICODE, stream(ToUnicode.of(settings).getBytes(StandardCharsets.US_ASCII)));
    }

    private COSArray widths(List<Setting> settings) {
        COSArray widths = new COSArray();
        widths.add(new COSFloat(thousandths(typeface.first().tables().advance(0))));
        settings.stream()
                .skip(1)
                .map(setting -> new COSFloat(thousandths(setting.advance())))
                .forEach(widths::add);
        COSArray all = new COSArray();
        all.add(COSInteger.ZERO);
        all.add(widths);
        return all;
    }

    /** Six letters that differ between two parts of one font. */
    private static String tag(byte[] file) {
        long hash = Integer.toUnsignedLong(Arrays.hashCode(file));
        StringBuilder tag = new StringBuilder();
        for (int n = 0; n < 6; n++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }

    private static COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}

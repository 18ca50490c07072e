package org.sanchika.signing.revision;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** An object of a PDF with all it refers to, as text: two that read alike are alike, whatever their numbers. */
final class CosText {
    private static final int DEEPEST = 100;

    private final Set<COSDictionary> pages;
    private final StringBuilder text = new StringBuilder();
    private final Map<COSBase, Integer> met = new IdentityHashMap<>();

    private CosText(Set<COSDictionary> pages) {
        this.pages = pages;
    }

    /** {@code leftOut} are keys of the object itself; {@code pages} are only named, for each is looked at by itself. */
    static String of(COSDictionary object, Set<COSName> leftOut, Set<COSDictionary> pages) throws IOException {
        CosText one = new CosText(pages);
        one.met.put(object, 0);
        one.dictionary(object, leftOut, 0);
        return one.text.toString();
    }

    static String of(@Nullable COSBase object, Set<COSDictionary> pages) throws IOException {
        CosText one = new CosText(pages);
        one.write(object, 0);
        return one.text.toString();
    }

    private void write(@Nullable COSBase object, int depth) throws IOException {
        COSBase real = object instanceof COSObject reference ? reference.getObject() : object;
        if (depth > DEEPEST) {
            throw new IOException("nested too deep to be compared");
        }
        if (real instanceof COSDictionary page && pages.contains(page)) {
            text.append("page ");
        } else if (real instanceof COSDictionary || real instanceof COSArray) {
            Integer before = met.putIfAbsent(real, met.size());
            if (before == null) {
                composed(real, depth);
            } else {
                text.append('#').append(before).append(' ');
            }
        } else {
            text.append(real).append(' ');
        }
    }

    private void composed(COSBase object, int depth) throws IOException {
        if (object instanceof COSArray array) {
            text.append('[');
            for (COSBase one : array) {
                write(one, depth + 1);
            }
            text.append(']');
        } else if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary, Set.of(), depth);
        }
    }

    private void dictionary(COSDictionary dictionary, Set<COSName> leftOut, int depth) throws IOException {
        text.append('<');
        for (COSName key : dictionary.keySet().stream()
                .filter(key -> !leftOut.contains(key))
                .sorted(Comparator.comparing(COSName::getName))
                .toList()) {
            text.append('/').append(key.getName()).append(' ');
            write(dictionary.getItem(key), depth + 1);
        }
        text.append('>');
        if (dictionary instanceof COSStream stream) {
            try (InputStream raw = stream.createRawInputStream()) {
                text.append(HexFormat.of().formatHex(DSSUtils.digest(DigestAlgorithm.SHA256, raw.readAllBytes())));
            }
        }
    }
}

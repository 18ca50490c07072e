package org.sanchika.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting.Typeset;

/** PDFs to be signed, as the program sets them, and what a forger does to them. */
final class Papers {
    private static final Typesetter TYPESETTER = typesetter();
    private static final byte[] LETTER = paper(1);

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private Papers() {}

    private static Typesetter typesetter() {
        try {
            return new Typesetter();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One page, three fields. */
    static byte[] letter() {
        return LETTER.clone();
    }

    static byte[] paper(int pages) {
        String body = IntStream.rangeClosed(1, pages)
                .mapToObj(
                        "<p style=\"page-break-after:always\">पृष्ठ %d: प्रस्ताव अनुमोदित, ৫০,০০০ টাকা</p>"::formatted)
                .collect(Collectors.joining());
        return set("""
                <style>@page { size: A4; margin: 20mm } .sig { width: 70mm; height: 24mm }</style>""", """
                <div><div class="sig" id="sig1" title="हस्ताक्षर"></div></div>
                <div><div class="sig" id="sig2" title="স্বাক্ষর"></div></div>
                <div><div class="sig" id="sig3" title="signature"></div></div>""" + last(body));
    }

    private static String last(String body) {
        int at = body.lastIndexOf(" style=\"page-break-after:always\"");
        return body.substring(0, at) + body.substring(at + " style=\"page-break-after:always\"".length());
    }

    static byte[] stamp(String... lines) {
        String body = IntStream.range(0, lines.length)
                .mapToObj(n -> "<p>" + lines[n] + "</p>")
                .collect(Collectors.joining());
        return set("""
                <style>@page { size: 70mm 24mm; margin: 1mm } p { margin: 0; font-size: 8pt }
                body { border: 0.5pt solid #2e7d32 }</style>""", body);
    }

    private static byte[] set(String style, String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            var answer = TYPESETTER.typeset(
                    "<html lang=\"hi\"><head><title>पत्र</title>" + style + "</head><body>" + body + "</body></html>",
                    out);
            if (!(answer instanceof Typeset)) {
                throw new IllegalArgumentException(answer.toString());
            }
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static SigningAct act(String field, String... stamp) {
        return new SigningAct(
                field, TestPki.NOW.atZone(INDIA), "अनुमोदित", "पटना", stamp.length == 0 ? null : stamp(stamp));
    }

    /** Adds to the file, as every signature does, so that the signed bytes stay what they were. */
    static byte[] paintedOver(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage forged = document.getPage(page - 1);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, forged, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 30);
                content.newLineAtOffset(100, 400);
                content.showText("9,99,99,999");
                content.endText();
            }
            forged.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}

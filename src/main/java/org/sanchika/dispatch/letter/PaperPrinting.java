package org.sanchika.dispatch.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Mark;
import org.sanchika.signing.Signables.Signer;
import org.sanchika.typeset.SignatureBox;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sets a sheet as PDF; the same sheet is the same paper whenever it is printed. */
@Component
class PaperPrinting {
    private static final String STYLE = style();
    /** Three lines, in the smallest size that is read on paper; longer names are cut by the field’s edge. */
    private static final String STAMP =
            "body{font-size:8pt;line-height:1.35;text-align:center}p{margin:0;white-space:nowrap;overflow:hidden}";

    private final ObjectProvider<Typesetter> typesetter;

    PaperPrinting(ObjectProvider<Typesetter> typesetter) {
        this.typesetter = typesetter;
    }

    /** A paper with the fields on it. */
    record Printed(byte[] pdf, List<SignatureBox> fields) {}

    /** @param mark none while it has no number */
    Printed print(Sheet sheet, @Nullable Mark mark) {
        return set(document(sheet, mark));
    }

    /** What is seen in a signed field of this paper: a page of its size. */
    byte[] stamp(Sheet sheet, Signer signer, byte[] paper, String field) {
        PDRectangle box = box(paper, field);
        Words words = sheet.words();
        String said = "<p>" + escaped(words.get("letter.signed")) + "</p><p><b>" + escaped(signer.name())
                + "</b></p><p>" + escaped(words.dayAndTime(signer.at().toInstant())) + "</p>";
        String page =
                "@page{size:%dpt %dpt;margin:1pt}".formatted(Math.round(box.getWidth()), Math.round(box.getHeight()));
        return set("<html lang=\"" + sheet.text().language() + "\"><head><title>"
                        + escaped(words.get("letter.signature")) + "</title><style>" + page + STAMP
                        + "</style></head><body>" + said + "</body></html>")
                .pdf();
    }

    private static PDRectangle box(byte[] paper, String field) {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return pdf.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(field)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Printed set(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return switch (typesetter.getObject().typeset(xhtml, out)) {
                case Typesetting.Typeset set -> new Printed(out.toByteArray(), set.signatures());
                case Typesetting.Refused refused ->
                    throw new IllegalStateException(refused.why() + ": " + refused.detail());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String document(Sheet sheet, @Nullable Mark mark) {
        String shown = sheet.number().isEmpty() ? sheet.words().get("letter.draft") : sheet.number();
        String foot = sheet.words().get("letter.foot", sheet.origin(), shown);
        return "<html lang=\"" + sheet.text().language() + "\"><head><title>" + escaped(shown) + "</title><style>"
                + STYLE + "</style></head><body class=\"" + (mark == null ? "" : "sealed") + "\"><div class=\"foot\">"
                + escaped(foot) + " <span class=\"page\"></span>" + check(sheet, mark) + "</div>" + seal(sheet, mark)
                + LetterWriting.xhtml(sheet) + "</body></html>";
    }

    private static String seal(Sheet sheet, @Nullable Mark mark) {
        return mark == null
                ? ""
                : "<div class=\"seal\"><img src=\"" + mark.picture() + "\" alt=\""
                        + escaped(sheet.words().get("seal.alt")) + "\"/></div>";
    }

    private static String check(Sheet sheet, @Nullable Mark mark) {
        return mark == null || mark.shown().isEmpty()
                ? ""
                : "<br/>" + escaped(sheet.words().get("seal.check", mark.shown()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String style() {
        try (InputStream css = PaperPrinting.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

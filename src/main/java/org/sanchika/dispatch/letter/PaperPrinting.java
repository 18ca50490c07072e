package org.sanchika.dispatch.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sets a sheet as PDF; the same sheet is the same paper whenever it is printed. */
@Component
class PaperPrinting {
    private static final String STYLE = style();

    private final ObjectProvider<Typesetter> typesetter;

    PaperPrinting(ObjectProvider<Typesetter> typesetter) {
        this.typesetter = typesetter;
    }

    byte[] pdf(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return switch (typesetter.getObject().typeset(document(sheet), out)) {
                case Typesetting.Typeset set -> out.toByteArray();
                case Typesetting.Refused refused ->
                    throw new IllegalStateException(refused.why() + ": " + refused.detail());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String document(Sheet sheet) {
        String shown = sheet.number().isEmpty() ? sheet.words().get("letter.draft") : sheet.number();
        String foot = sheet.words().get("letter.foot", sheet.fileNumber(), shown);
        return "<html lang=\"" + sheet.text().language() + "\"><head><title>" + escaped(shown) + "</title><style>"
                + STYLE + "</style></head><body><div class=\"foot\">" + escaped(foot)
                + " <span class=\"page\"></span></div>" + LetterWriting.xhtml(sheet) + "</body></html>";
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

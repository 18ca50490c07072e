package org.sanchika.efile.print;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills a template and sets it as PDF. */
@Component
class Printing {
    private static final String STYLE = style();

    private final TemplateEngine templates;
    private final ObjectProvider<Typesetter> typesetter;

    Printing(TemplateEngine templates, ObjectProvider<Typesetter> typesetter) {
        this.templates = templates;
        this.typesetter = typesetter;
    }

    private static String style() {
        try (InputStream css = Printing.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    Typesetter typesetter() {
        return typesetter.getObject();
    }

    /** {@code paper} is what the template shows. */
    Printed print(String template, Object paper) throws IOException {
        StringOutput xhtml = new StringOutput();
        templates.render(template + ".jte", Map.of("paper", paper, "style", STYLE), xhtml);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        return switch (typesetter().typeset(xhtml.toString(), pdf)) {
            case Typesetting.Typeset set -> new Printed.Paper(pdf.toByteArray(), set.places());
            case Typesetting.Refused(Typesetting.Why why, String detail) -> {
                if (why != Typesetting.Why.TOO_MUCH_TEXT) {
                    throw new IllegalStateException(template + " is not what can be set: " + why + ", " + detail);
                }
                yield new Printed.TooLong();
            }
        };
    }

    sealed interface Printed {
        /** @param places on which page what can be found again stands */
        record Paper(byte[] pdf, Map<String, Integer> places) implements Printed {}

        /** More different words than one document holds: to be printed in pieces. */
        record TooLong() implements Printed {}
    }
}

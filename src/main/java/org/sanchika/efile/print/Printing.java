package org.sanchika.efile.print;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills a template and sets it as PDF. */
@Component
class Printing {
    private static final String STYLE = style();
    /** Such as come with old e-mails; in a page they do no harm, in XML they are no characters at all. */
    private static final Pattern NOT_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

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
        return switch (typesetter().typeset(NOT_XML.matcher(xhtml.toString()).replaceAll(" "), pdf)) {
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

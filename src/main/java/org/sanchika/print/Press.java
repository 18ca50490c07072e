package org.sanchika.print;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.sanchika.platform.seal.Mark;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.platform.seal.Seals;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Typesetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills a template, seals the paper and sets it as PDF. */
@Component
public class Press {
    private static final String STYLE = style();

    private final TemplateEngine templates;
    private final ObjectProvider<Typesetter> typesetter;
    private final Seals seals;

    Press(TemplateEngine templates, ObjectProvider<Typesetter> typesetter, Seals seals) {
        this.templates = templates;
        this.typesetter = typesetter;
        this.seals = seals;
    }

    private static String style() {
        try (InputStream css = Press.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public Typesetter typesetter() {
        return typesetter.getObject();
    }

    /** What became of it. */
    public sealed interface Printed {
        /**
         * @param places on which page what can be found again stands
         * @param mark its seal, for {@link #handOut} when the caller binds it with other pages
         */
        record Paper(byte[] pdf, Map<String, Integer> places, Mark mark) implements Printed {}

        /** More different words than one document holds: to be printed in pieces. */
        record TooLong() implements Printed {}
    }

    /**
     * A PDF that is handed out as it is.
     *
     * @param template takes {@code paper}, {@code style} and {@code mark}, and uses {@code print/frame}
     * @param paper what the template shows
     */
    public Printed print(String template, Object paper, SealedPaper sealed) throws IOException {
        Printed printed = set(template, paper, sealed);
        if (printed instanceof Printed.Paper(byte[] pdf, var places, Mark mark)) {
            seals.made(mark, pdf);
        }
        return printed;
    }

    /** A PDF that the caller completes, and then hands out. */
    public Printed set(String template, Object paper, SealedPaper sealed) throws IOException {
        Mark mark = seals.mark(sealed);
        StringOutput xhtml = new StringOutput();
        templates.render(template + ".jte", Map.of("paper", paper, "style", STYLE, "mark", mark), xhtml);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        return switch (typesetter().typeset(xhtml.toString(), pdf)) {
            case Typesetting.Typeset set -> new Printed.Paper(pdf.toByteArray(), set.places(), mark);
            case Typesetting.Refused(Typesetting.Why why, String detail) -> {
                if (why != Typesetting.Why.TOO_MUCH_TEXT) {
                    throw new IllegalStateException(template + " is not what can be set: " + why + ", " + detail);
                }
                yield new Printed.TooLong();
            }
        };
    }

    /** The completed PDF leaves: from now on it is known by its bytes. */
    public void handOut(Mark mark, InputStream pdf) throws IOException {
        seals.made(mark, pdf);
    }
}

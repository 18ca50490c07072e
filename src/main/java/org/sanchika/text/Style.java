package org.sanchika.text;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a piece of text wears: marks, and the address that it refers to. */
record Style(Set<Mark> marks, @Nullable String href) {
    static final Style NONE = new Style(Set.of(), null);

    /** In the order in which they lie around the text, outermost first. */
    enum Mark {
        STRONG("strong"),
        EM("em"),
        UNDERLINE("u"),
        SUPERSCRIPT("sup"),
        SUBSCRIPT("sub");

        final String element;

        Mark(String element) {
            this.element = element;
        }
    }

    Style with(Mark mark) {
        if (marks.contains(mark)) {
            return this;
        }
        EnumSet<Mark> more = EnumSet.of(mark, marks.toArray(Mark[]::new));
        if (mark == Mark.SUPERSCRIPT) {
            more.remove(Mark.SUBSCRIPT);
        } else if (mark == Mark.SUBSCRIPT) {
            more.remove(Mark.SUPERSCRIPT);
        }
        return new Style(more, href);
    }

    Style without(Mark mark) {
        if (!marks.contains(mark)) {
            return this;
        }
        EnumSet<Mark> fewer = EnumSet.copyOf(marks);
        fewer.remove(mark);
        return new Style(fewer, href);
    }

    Style to(@Nullable String address) {
        return new Style(marks, address);
    }
}

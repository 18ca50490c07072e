package org.sanchika.efile.desk;

import java.util.stream.Collectors;
import org.sanchika.platform.language.Words;
import org.sanchika.text.RichText;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Unsettable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whoever writes what would not be seen when the note is printed, while he can still put it otherwise. */
@Component
class Unprintable {
    private final ObjectProvider<Typesetter> typesetter;

    Unprintable(ObjectProvider<Typesetter> typesetter) {
        this.typesetter = typesetter;
    }

    /** Empty when all of it can be printed. */
    String in(RichText text, Words words) {
        String signs = typesetter.getObject().unsettable(text.plain()).stream()
                .map(Unsettable::character)
                .collect(Collectors.joining(" "));
        return signs.isEmpty() ? "" : words.get("note.unprintable", signs);
    }
}

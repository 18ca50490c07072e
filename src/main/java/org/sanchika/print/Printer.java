package org.sanchika.print;

import java.time.Instant;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;

/** Who prints, and when: it stands on every page. */
public record Printer(LocalName name, LocalName post, LocalName unit, Instant at) {

    public static Printer of(Presence who, Instant at) {
        return new Printer(who.name(), who.acting().post(), who.acting().unit(), at);
    }

    public String line(Words words) {
        return words.get(
                "print.by",
                name.in(words.language()),
                post.in(words.language()),
                unit.in(words.language()),
                words.dayAndTime(at));
    }
}

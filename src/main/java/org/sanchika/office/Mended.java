package org.sanchika.office;

import java.time.LocalDate;
import java.util.List;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;

/** What became of an act that sets the office up or mends it. */
public sealed interface Mended {

    /** It is done; {@code id} of what was made or mended. */
    record Done(long id) implements Mended {}

    /**
     * It may not be done; nothing was changed.
     *
     * @param field of the form to which the reason belongs
     * @param key the words of the reason
     * @param arguments names, days and numbers in it
     */
    record Refused(String field, String key, List<?> arguments) implements Mended {
        public static Refused of(String field, String key, Object... arguments) {
            return new Refused(field, "office.refused." + key, List.of(arguments));
        }

        /** The reason as the reader says it. */
        public String in(Words words) {
            return words.get(
                    key,
                    arguments.stream()
                            .map(one -> switch (one) {
                                case LocalName name -> name.in(words.language());
                                case LocalDate day -> words.day(day);
                                case String text -> words.digits(text);
                                default -> one;
                            })
                            .toArray());
        }
    }
}

package org.sanchika.office.sheet;

import java.util.List;
import org.sanchika.platform.language.Words;

/** An upload that is no sheet of ours: nothing of it was taken. */
final class Unreadable extends Exception {
    private final String key;
    private final List<Object> arguments;

    Unreadable(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = "import.unreadable." + key;
        this.arguments = List.of(arguments);
    }

    String in(Words words) {
        return words.get(key, arguments.toArray());
    }
}

package org.sanchika.platform.document;

import java.nio.file.Path;

/** How a page looks. */
public sealed interface Preview {

    /** A grey picture (PNG) of 110 dots per inch. */
    record Picture(Path file) implements Preview {}

    /** The text of an e-mail (UTF-8): headers, body, names of what is attached. */
    record Text(Path file) implements Preview {}

    /** No such page, or it cannot be drawn: only the paper itself can show it. */
    record Impossible() implements Preview {}

    /** Nobody is free to draw it just now: ask again. */
    record Later() implements Preview {}
}

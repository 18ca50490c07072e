package org.sanchika.platform.document;

import java.nio.file.Path;

/** Who says whether a paper carries malware. */
interface Scanner {
    Verdict scan(Path paper);

    /** Nobody is configured to look. */
    static Scanner none() {
        return paper -> new Verdict.Clean();
    }

    sealed interface Verdict {
        record Clean() implements Verdict {}

        record Infected(String name) implements Verdict {}

        /** No word, or none that is understood. */
        record Silent(String why) implements Verdict {}
    }
}

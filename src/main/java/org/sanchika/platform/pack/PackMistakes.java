package org.sanchika.platform.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sanchika.platform.database.StartRefused;

/** All that is wrong in a pack, so that it is mended in one go and not one mistake a start. */
final class PackMistakes {
    private record Mistake(String file, int line, String what) {}

    private final List<Mistake> mistakes = new ArrayList<>();

    void add(String file, int line, String what) {
        mistakes.add(new Mistake(file, line, what));
    }

    /** @throws StartRefused with every mistake, in the order of the files, when there are any */
    void refuse(String id) {
        if (mistakes.isEmpty()) {
            return;
        }
        String list = mistakes.stream()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .map(one -> "  " + one.file() + (one.line() > 0 ? ":" + one.line() : "") + ": " + one.what())
                .distinct()
                .collect(Collectors.joining("\n"));
        throw new StartRefused("The state pack “" + id + "” cannot be used. Mend this and start again:\n" + list);
    }
}

package org.sanchika.mis.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a unit with all below it that may be shown.
 *
 * @param unit none: the whole installation
 * @param parts units below it that may be shown for themselves
 * @param rest what is in none of the parts, when there is such a thing
 */
record Shown<T>(
        @Nullable OpenUnit unit,
        T figures,
        List<Shown<T>> parts,
        @Nullable T rest) {

    /** From here down to the unit with this code; empty when it is not shown for itself. */
    Optional<List<Shown<T>>> line(String code) {
        if (unit != null && unit.code().equals(code)) {
            return Optional.of(List.of(this));
        }
        for (Shown<T> part : parts) {
            Optional<List<Shown<T>>> below = part.line(code);
            if (below.isPresent()) {
                List<Shown<T>> line = new ArrayList<>(List.of(this));
                line.addAll(below.get());
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** It and all that is shown below it, from the top. */
    Stream<Shown<T>> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Shown::all));
    }

    /** Of an installation with one unit on top, that one. */
    Shown<T> top() {
        return unit == null && rest == null && parts.size() == 1 ? parts.getFirst() : this;
    }
}

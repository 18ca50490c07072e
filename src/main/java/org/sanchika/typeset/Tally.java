package org.sanchika.typeset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Counts the characters that could not be set, in the order in which they first came. */
final class Tally implements IntConsumer {
    private final Map<Integer, Integer> times = new LinkedHashMap<>();

    @Override
    public void accept(int character) {
        times.merge(character, 1, Integer::sum);
    }

    List<Unsettable> all() {
        return times.entrySet().stream()
                .map(one -> new Unsettable(one.getKey(), one.getValue()))
                .toList();
    }
}

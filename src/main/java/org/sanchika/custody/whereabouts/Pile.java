package org.sanchika.custody.whereabouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is counted together: how many, how many days, and how many of them over their limit. */
public final class Pile {
    /** Days of each band. */
    public static final List<String> BANDS = PendencyRules.BANDS;

    /** How many lie how many days. */
    private final NavigableMap<Integer, Integer> ages = new TreeMap<>();

    private int lying;
    private int over;

    /** @param ages how many there are of each number of days */
    public static Pile of(Map<Integer, Integer> ages, int over) {
        Pile pile = new Pile();
        ages.forEach((age, count) -> pile.add(age, count, false));
        pile.over = over;
        return pile;
    }

    void add(int age, int count, boolean late) {
        ages.merge(age, count, Integer::sum);
        lying += count;
        over += late ? count : 0;
    }

    /** Both together, as a third. */
    public Pile plus(Pile other) {
        Pile sum = of(ages, over + other.over);
        other.ages.forEach((age, count) -> sum.add(age, count, false));
        return sum;
    }

    public int lying() {
        return lying;
    }

    public int over() {
        return over;
    }

    /** Days of the oldest. */
    public int oldest() {
        return ages.isEmpty() ? 0 : ages.lastKey();
    }

    /** Days that at least {@code percent} of a hundred lie at most. */
    public int within(int percent) {
        long needed = Math.ceilDiv((long) lying * percent, 100);
        long seen = 0;
        for (var age : ages.entrySet()) {
            seen += age.getValue();
            if (seen >= needed) {
                return age.getKey();
            }
        }
        return 0;
    }

    /** How many in each band of days. */
    public List<Integer> bands() {
        List<Integer> bands = new ArrayList<>(Collections.nCopies(BANDS.size(), 0));
        ages.forEach((age, count) -> {
            int band = PendencyRules.band(age);
            bands.set(band, bands.get(band) + count);
        });
        return List.copyOf(bands);
    }
}

package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many matters lie where on a day, and for how long. Public for the templates. */
public record Pendency(LocalDate asOf, By by, Clock clock, List<String> bands, List<Row> rows, Row total) {

    /** What rows are made of. */
    public enum By {
        LEVEL,
        UNIT,
        POST,
        KIND;

        static By of(String text) {
            for (By one : values()) {
                if (one.name().equalsIgnoreCase(text)) {
                    return one;
                }
            }
            return LEVEL;
        }
    }

    /** Days of the calendar, or those on which the holder's office works. */
    public enum Clock {
        CALENDAR,
        WORKING;

        public static Clock of(String text) {
            return text.equalsIgnoreCase("working") ? WORKING : CALENDAR;
        }
    }

    /**
     * One line of figures.
     *
     * @param key of the unit, post, level or kind
     * @param detail the office of a post; empty otherwise
     * @param holder who holds the post; empty when it is vacant or the row is no post
     * @param oldest days of the oldest matter
     * @param median days that half of them lie at most
     * @param most days that nine of ten lie at most
     * @param bands how many in each band of days
     * @param chargeDays days since the present holder took charge; none when nobody does, or the row is no post
     * @param opens true when there are units below
     */
    public record Row(
            String key,
            String label,
            String detail,
            String holder,
            int total,
            int oldest,
            int median,
            int most,
            int over,
            int unopened,
            int physical,
            List<Integer> bands,
            @Nullable Integer chargeDays,
            boolean opens) {}
}

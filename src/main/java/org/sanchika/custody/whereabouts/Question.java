package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;

/**
 * What is asked about where things lie. Public for the templates.
 *
 * @param unit narrows to a unit with all below it; 0 for the viewer's whole scope
 * @param asOf a past day; none for now
 * @param level 0 for all
 * @param post 0 for all
 * @param kind code of a kind of matter; empty for all
 * @param band place of a band of days; -1 for all
 * @param own only the unit's own desks, not those below
 */
public record Question(
        long unit,
        Pendency.By by,
        @Nullable LocalDate asOf,
        Pendency.Clock clock,
        int level,
        long post,
        String kind,
        int band,
        boolean over,
        boolean unopened,
        boolean own) {

    static Question of(long unit, String by, String asOf, String clock) {
        return new Question(
                unit, Pendency.By.of(by), day(asOf), Pendency.Clock.of(clock), 0, 0, "", -1, false, false, false);
    }

    Question narrowed(int level, long post, String kind, int band, boolean over, boolean unopened, boolean own) {
        String known = kind.matches("[A-Z_]{2,20}") ? kind : "";
        int place = band >= 0 && band < PendencyRules.BANDS.size() ? band : -1;
        return new Question(unit, by, asOf, clock, level, post, known, place, over, unopened, own);
    }

    /** Whether it asks for nothing but level, kind, unit and what is over its limit, now. */
    public boolean isPlain() {
        return asOf == null && post == 0 && band < 0 && !unopened && !own;
    }

    /** The address of the figures, by something else or of another unit. */
    public String figures(Pendency.By other, long ofUnit, Pendency.Clock withClock) {
        StringJoiner query = query("/where?", ofUnit, withClock);
        query.add("by=" + other.name().toLowerCase(Locale.ROOT));
        return query.toString();
    }

    /** The address of the list behind a number in the row {@code key}; {@code more} such as {@code band=2}. */
    public String list(String key, String more) {
        StringJoiner query =
                query("/where/matters?", by == Pendency.By.UNIT && !key.isEmpty() ? unitOf(key) : unit, clock);
        if (!key.isEmpty()) {
            switch (by) {
                case LEVEL -> query.add("level=" + key);
                case POST -> query.add("post=" + key);
                case KIND -> query.add("kind=" + key);
                case UNIT -> {
                    if (key.endsWith("-own")) {
                        query.add("own=true");
                    }
                }
            }
        }
        if (!more.isEmpty()) {
            query.add(more);
        }
        return query.toString();
    }

    /** This list itself, from a place on or as a sheet. */
    public String again(String path, String more) {
        StringJoiner query = query(path + "?", unit, clock);
        query.add("by=" + by.name().toLowerCase(Locale.ROOT));
        add(query, "level", level, level > 0);
        add(query, "post", post, post > 0);
        add(query, "kind", kind, !kind.isEmpty());
        add(query, "band", band, band >= 0);
        add(query, "over", true, over);
        add(query, "unopened", true, unopened);
        add(query, "own", true, own);
        return more.isEmpty() ? query.toString() : query.add(more).toString();
    }

    private StringJoiner query(String path, long ofUnit, Pendency.Clock withClock) {
        StringJoiner query = new StringJoiner("&", path, "");
        add(query, "unit", ofUnit, ofUnit > 0);
        add(query, "asOf", asOf, asOf != null);
        add(query, "clock", "working", withClock == Pendency.Clock.WORKING);
        return query;
    }

    private static void add(StringJoiner query, String name, @Nullable Object value, boolean wanted) {
        if (wanted) {
            query.add(name + "=" + value);
        }
    }

    private static long unitOf(String key) {
        return Long.parseLong(key.replace("-own", ""));
    }

    private static @Nullable LocalDate day(String text) {
        return new ActForm(Map.of("asOf", List.of(text))).date("asOf").orElse(null);
    }
}

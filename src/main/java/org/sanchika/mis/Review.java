package org.sanchika.mis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Pendency;
import org.sanchika.custody.whereabouts.WhereRow;
import org.sanchika.custody.whereabouts.Whereabouts;

/**
 * What a review meeting opens first: where things are stuck, what lies longest, who takes long, and whether it gets better.
 * Public for the templates.
 *
 * @param day of the figures
 * @param clock by which places and slow desks are counted; what lies longest is shown by both
 * @param units those right below, the most over their limit first
 * @param stuck the longest over their limit
 * @param slow desks by the median of the last {@link #DAYS} days; empty over very many units
 * @param references what lies and is referred from outside, the most first
 * @param flow of files and letters in the last {@link #DAYS} days; empty over very many units
 * @param weeks what lay at the end of each of the last weeks, the oldest first; empty over very many units
 */
public record Review(
        LocalDate day,
        Pendency.Clock clock,
        ReportPlace place,
        Whereabouts.Seen levels,
        Whereabouts.Seen units,
        List<WhereRow> stuck,
        ReportTable slow,
        List<Reference> references,
        List<Flow> flow,
        List<Week> weeks) {
    public static final int DAYS = 30;
    /** A task is neither electronic nor on paper. */
    private static final Set<String> WRITTEN = Set.of("FILE", "RECEIPT");

    /** So many units are enough for a page. */
    public static final int UNITS = 12;

    /**
     * @param kind of matter
     * @param began of what came
     * @param onPaper of what began
     */
    public record Flow(String kind, long came, long gone, long began, long onPaper) {}

    /**
     * Matters of members, courts, the House and the like.
     *
     * @param kind what refers them
     * @param missed of them the day that was fixed from outside
     * @param next the nearest such day that is still to come; none when there is none
     */
    public record Reference(
            String kind, long lying, long missed, @Nullable LocalDate next) {}

    /** @param month of them longer than a month */
    public record Week(LocalDate end, long lay, long month) {}

    public boolean isWorking() {
        return clock == Pendency.Clock.WORKING;
    }

    public boolean isEmpty() {
        return levels.pendency().rows().isEmpty();
    }

    /** Per cent of files and letters that began which is electronic, as in A6; none when none began, or over very many units. */
    public @Nullable Long electronic() {
        List<Flow> written =
                flow.stream().filter(one -> WRITTEN.contains(one.kind())).toList();
        long began = written.stream().mapToLong(Flow::began).sum();
        long onPaper = written.stream().mapToLong(Flow::onPaper).sum();
        return began == 0 ? null : Math.round(100.0 * (began - onPaper) / began);
    }

    public int total() {
        return levels.pendency().total().total();
    }

    public int over() {
        return levels.pendency().total().over();
    }
}

package org.sanchika.mis;

import java.time.LocalDate;
import java.util.List;
import org.sanchika.custody.whereabouts.WhereRow;
import org.sanchika.custody.whereabouts.Whereabouts;

/**
 * What a review meeting opens first: where things are stuck, what lies longest, who takes long, and whether it gets better.
 * Public for the templates.
 *
 * @param day of the figures
 * @param units those right below, the most over their limit first
 * @param stuck the longest over their limit
 * @param slow desks by the median of the last {@link #DAYS} days; empty over very many units
 * @param flow of files and letters in the last {@link #DAYS} days; empty over very many units
 * @param weeks what lay at the end of each of the last weeks, the oldest first; empty over very many units
 */
public record Review(
        LocalDate day,
        ReportPlace place,
        Whereabouts.Seen levels,
        Whereabouts.Seen units,
        List<WhereRow> stuck,
        ReportTable slow,
        List<Flow> flow,
        List<Week> weeks) {
    public static final int DAYS = 30;
    /** So many units are enough for a page. */
    public static final int UNITS = 12;

    /** @param kind of matter */
    public record Flow(String kind, long came, long gone) {}

    /** @param month of them longer than a month */
    public record Week(LocalDate end, long lay, long month) {}

    public boolean isEmpty() {
        return levels.pendency().rows().isEmpty();
    }

    public int total() {
        return levels.pendency().total().total();
    }

    public int over() {
        return levels.pendency().total().over();
    }
}

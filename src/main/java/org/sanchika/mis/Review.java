package org.sanchika.mis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;

/**
 * What a review meeting opens first: where things are stuck, what lies longest, who takes long, and whether it gets better.
 * Public for the templates.
 *
 * @param day of the figures
 * @param levels from the highest down
 * @param units those right below, the most over their limit first
 * @param stuck the longest over their limit
 * @param slow desks by the median of the last {@link #DAYS} days; empty over very many units
 * @param flow of files and letters in the last {@link #DAYS} days; empty over very many units
 * @param weeks what lay at the end of each of the last weeks, the oldest first; empty over very many units
 */
public record Review(
        LocalDate day,
        ReportPlace place,
        List<Pile> levels,
        List<Pile> units,
        List<Stuck> stuck,
        ReportTable slow,
        List<Flow> flow,
        List<Week> weeks) {
    public static final int DAYS = 30;
    public static final List<String> BANDS =
            List.of("0-7", "8-15", "16-30", "31-60", "61-90", "91-180", "181-365", ">365");

    /**
     * What lies in one place.
     *
     * @param name of a unit; none for a level
     * @param level 0 for a unit
     * @param unit 0 for a level
     * @param urgent of those over the limit, more than ordinary
     * @param bands how many lie up to a week, a fortnight, a month, and so on
     */
    public record Pile(
            @Nullable LocalName name,
            int level,
            long unit,
            int total,
            int over,
            int urgent,
            int oldest,
            int median,
            List<Integer> bands) {}

    /** @param subject only for those who may know of the matter */
    public record Stuck(
            MatterId matter,
            String number,
            @Nullable String subject,
            LocalName post,
            LocalName unit,
            @Nullable LocalName holder,
            LocalDate since,
            int days) {}

    /** @param kind of matter */
    public record Flow(String kind, long came, long gone, long lies) {}

    /** @param month of them a month and more */
    public record Week(LocalDate end, long lay, long month) {}

    public long total() {
        return levels.stream().mapToLong(Pile::total).sum();
    }

    public long over() {
        return levels.stream().mapToLong(Pile::over).sum();
    }
}

package org.sanchika.mis;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Pendency;

/**
 * Figures of a unit with all below it, without a name of a person, a subject or a number. Days are calendar days.
 *
 * @param unit its own code
 * @param lgd its code in the Local Government Directory; none when it is no such place
 * @param from first day of the period that activity and time are counted in
 * @param to last day of it
 * @param pendency as it stands, by kind of matter
 * @param activity within the period, by kind of matter
 */
public record UnitMetrics(
        String unit,
        @Nullable Integer lgd,
        LocalDate from,
        LocalDate to,
        List<Pending> pendency,
        List<Activity> activity) {

    /**
     * What lies on desks to be acted on.
     *
     * @param bands how many lie 0-7, 8-15, 16-30, 31-60, 61-90, 91-180, 181-365 and more days
     * @param medianDays days that half of them lie at most
     * @param p90Days days that nine of ten lie at most
     * @param overLimit past the date to act by
     */
    public record Pending(
            String kind,
            int total,
            List<Integer> bands,
            int oldestDays,
            int medianDays,
            int p90Days,
            int overLimit,
            int unopened,
            int physical) {
        static Pending of(Pendency.Row row) {
            return new Pending(
                    row.key(),
                    row.total(),
                    row.bands(),
                    row.oldest(),
                    row.median(),
                    row.most(),
                    row.over(),
                    row.unopened(),
                    row.physical());
        }
    }

    /**
     * What was done.
     *
     * @param received every sending to a desk, also within the unit
     * @param opening lay on desks when the period began
     * @param came came to desks in it
     * @param gone left desks in it
     */
    public record Activity(
            String kind,
            long created,
            long createdPhysical,
            long received,
            long forwarded,
            long parked,
            long closed,
            long reopened,
            long opening,
            long came,
            long gone,
            @JsonUnwrapped Time time) {}

    /**
     * The time matters lay on a desk that they left in the period, in minutes.
     *
     * @param departures how many that were
     */
    public record Time(
            long departures,
            @Nullable Long meanMinutes,
            @Nullable Long medianMinutes,
            @Nullable Long p90Minutes) {}
}

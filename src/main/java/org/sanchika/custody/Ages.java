package org.sanchika.custody;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/**
 * How long things have lain. Calendar days are midnights passed in India's time; working days are those of the holder's
 * office after the day of sending. Both are counted when read, because holidays are declared late.
 */
@Component
public class Ages {
    /** So long a calendar is kept: a figure over a thousand offices does not ask for each anew. */
    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private final Office office;
    private final Clock clock;
    private final Map<UnitId, Kept> calendars = new ConcurrentHashMap<>();

    private record Kept(WorkingDays calendar, long until) {}

    Ages(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /** Counts up to today. */
    public Reckoning today() {
        return asOf(dayOf(clock.instant()));
    }

    public Reckoning asOf(LocalDate day) {
        return new Reckoning(this::calendar, day);
    }

    private WorkingDays calendar(UnitId unit) {
        long now = System.nanoTime();
        Kept kept = calendars.get(unit);
        if (kept == null || kept.until() - now < 0) {
            kept = new Kept(office.calendar(unit), now + KEPT);
            calendars.put(unit, kept);
        }
        return kept.calendar();
    }

    /** The day that is {@code days} working days of {@code unit} after {@code since}. */
    public LocalDate after(LocalDate since, UnitId unit, int days) {
        return calendar(unit).plus(since, days);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Words.ZONE);
    }

    /** One day's counting, which asks each office for its calendar once. Not for several threads. */
    public static final class Reckoning {
        private final Function<UnitId, WorkingDays> calendars;
        private final LocalDate day;
        private final Map<UnitId, Tally> tallies = new HashMap<>();
        /** Most offices keep the days of the state: these are counted once for all of them. */
        private final Map<WorkingDays, Tally> alike = new HashMap<>();

        private Reckoning(Function<UnitId, WorkingDays> calendars, LocalDate day) {
            this.calendars = calendars;
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }

        public int days(LocalDate since) {
            return (int) Math.max(0, ChronoUnit.DAYS.between(since, day));
        }

        public int days(Instant since) {
            return days(dayOf(since));
        }

        public int workingDays(UnitId unit, LocalDate since) {
            return tally(unit).since(since);
        }

        public int workingDays(UnitId unit, Instant since) {
            return workingDays(unit, dayOf(since));
        }

        /** Working days of {@code unit} after {@code from} up to {@code to}, neither later than the day of counting. */
        public int workingDays(UnitId unit, LocalDate from, LocalDate to) {
            return tally(unit).since(from) - tally(unit).since(to);
        }

        /** The first and last day of those that lie at least {@code least} and at most {@code most} working days. */
        public LocalDate[] workingRange(UnitId unit, int least, int most) {
            return tally(unit).range(least, most);
        }

        private Tally tally(UnitId unit) {
            return tallies.computeIfAbsent(
                    unit, one -> alike.computeIfAbsent(calendars.apply(one), calendar -> new Tally(calendar, day)));
        }
    }

    /** Working days counted backwards from a day, once. */
    private static final class Tally {
        private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

        private final WorkingDays calendar;
        private final LocalDate day;
        /** At place n: working days among the last n days. */
        private final List<Integer> back = new ArrayList<>(List.of(0));

        Tally(WorkingDays calendar, LocalDate day) {
            this.calendar = calendar;
            this.day = day;
        }

        LocalDate[] range(int least, int most) {
            LocalDate to = day;
            while (since(to) < least) {
                to = to.minusDays(1);
            }
            LocalDate from = most == Integer.MAX_VALUE ? LONG_AGO : to;
            while (from.isAfter(LONG_AGO) && since(from.minusDays(1)) <= most) {
                from = from.minusDays(1);
            }
            return new LocalDate[] {from, to};
        }

        int since(LocalDate from) {
            int days = (int) Math.max(0, ChronoUnit.DAYS.between(from, day));
            while (back.size() <= days) {
                LocalDate next = day.minusDays(back.size() - 1L);
                back.add(back.getLast() + (calendar.isWorking(next) ? 1 : 0));
            }
            return back.get(days);
        }
    }
}

package org.sanchika.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Office office;
    private final Clock clock;

    Ages(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /** Counts up to today. */
    public Reckoning today() {
        return asOf(dayOf(clock.instant()));
    }

    public Reckoning asOf(LocalDate day) {
        return new Reckoning(office, day);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Words.ZONE);
    }

    /** One day's counting, which asks each office for its calendar once. Not for several threads. */
    public static final class Reckoning {
        private final Office office;
        private final LocalDate day;
        private final Map<UnitId, Tally> tallies = new HashMap<>();

        private Reckoning(Office office, LocalDate day) {
            this.office = office;
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

        private Tally tally(UnitId unit) {
            return tallies.computeIfAbsent(unit, one -> new Tally(office.calendar(one), day));
        }
    }

    /** Working days counted backwards from a day, once. */
    private static final class Tally {
        private final WorkingDays calendar;
        private final LocalDate day;
        /** At place n: working days among the last n days. */
        private final List<Integer> back = new ArrayList<>(List.of(0));

        Tally(WorkingDays calendar, LocalDate day) {
            this.calendar = calendar;
            this.day = day;
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

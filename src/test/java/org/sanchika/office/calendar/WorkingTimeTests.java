package org.sanchika.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.office.WorkingDays.Kind;
import org.sanchika.office.WorkingDays.Special;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.pack.StatePack.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What queries find between two days is what the calendar of the office says, day by day. */
@SanchikaTest
class WorkingTimeTests {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 900;

    @Autowired
    OfficeFixtures fixtures;

    @Autowired
    Office office;

    @Autowired
    SpecialDaySql special;

    @Autowired
    StateDays state;

    @Autowired
    StatePack pack;

    @Autowired
    JdbcClient jdbc;

    /** Wednesday to Tuesday: Thursday to Saturday, Monday, Tuesday; the third Saturday of July 2026 is no day off. */
    @Test
    void countsTheDaysOfTheState() {
        UnitId unit = fixtures.collectorate().section();

        assertThat(days(unit, LocalDate.of(2026, 7, 15), LocalDate.of(2026, 7, 21)))
                .isEqualTo(5);
        assertThat(days(unit, LocalDate.of(2026, 7, 21), LocalDate.of(2026, 7, 15)))
                .isZero();
        // an hour before it closes on Friday, the whole Saturday, nothing on Sunday, 90 minutes and a half on Monday
        assertThat(minutes(unit, LocalDateTime.parse("2026-07-17T16:00"), LocalDateTime.parse("2026-07-20T11:30:30")))
                .isEqualTo(60 + 420 + 90.5);
        assertThat(minutes(unit, LocalDateTime.parse("2026-07-17T17:00"), LocalDateTime.parse("2026-07-18T10:00")))
                .isZero();
    }

    @Test
    void followsADayThatIsDeclaredAndTakenBack() {
        var place = fixtures.collectorate();
        LocalDate day = LocalDate.of(2026, 7, 16);
        special.declare(place.district().value(), day, new Special(Kind.HOLIDAY, null), "मेला");
        special.declare(place.section().value(), day, new Special(Kind.HALF, LocalTime.of(12, 0)), "मेला");

        assertThat(days(place.section(), day.minusDays(1), day)).isEqualTo(1);
        assertThat(minutes(place.section(), day.atStartOfDay(), day.plusDays(1).atStartOfDay()))
                .isEqualTo(120);
        assertThat(days(place.otherSection(), day.minusDays(1), day)).isZero();
        assertThat(days(fixtures.unit(place.section(), "CELL", "कोष्ठ"), day.minusDays(1), day))
                .isEqualTo(1);
        special.takeBack(place.section().value(), day);
        assertThat(days(place.section(), day.minusDays(1), day)).isZero();
        special.takeBack(place.district().value(), day);
        assertThat(days(place.section(), day.minusDays(1), day)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM office.own_day WHERE unit_id IN (:units)")
                        .param(
                                "units",
                                List.of(
                                        place.section().value(),
                                        place.district().value()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A section under another office keeps the days of that one. */
    @Test
    void followsAUnitThatIsMoved() {
        var place = fixtures.collectorate();
        var other = fixtures.collectorate();
        LocalDate day = LocalDate.of(2026, 7, 16);
        special.declare(place.section().value(), day.plusDays(1), new Special(Kind.HOLIDAY, null), "मेला");
        special.declare(other.district().value(), day, new Special(Kind.HOLIDAY, null), "मेला");
        assertThat(days(place.section(), day.minusDays(1), day.plusDays(1))).isEqualTo(1);

        jdbc.sql("UPDATE office.unit SET parent_id = :parent WHERE id = :unit")
                .param("parent", other.district().value())
                .param("unit", place.section().value())
                .update();

        assertThat(days(place.section(), day.minusDays(1), day.plusDays(1))).isZero();
    }

    @Test
    @Transactional
    void saysWhatRandomCalendarsSay() {
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Calendar calendar = calendar(random);
            var place = fixtures.collectorate();
            List<UnitId> units = List.of(place.district(), place.section(), place.otherSection());
            for (int i = 0; i < 12; i++) {
                Kind kind = Kind.values()[random.nextInt(3)];
                LocalTime closes = kind == Kind.HALF ? LocalTime.of(8 + random.nextInt(12), 15) : null;
                special.declare(units.get(random.nextInt(2)).value(), day(random), new Special(kind, closes), "दिन");
            }
            state.write(calendar);
            for (UnitId unit : units) {
                compare(unit, new WorkingDays(calendar, office.calendar(unit).declared()), random);
            }
        }
        state.write(pack.calendar());
    }

    private void compare(UnitId unit, WorkingDays days, Random random) {
        for (int i = 0; i < 12; i++) {
            LocalDate from = day(random);
            LocalDate to = from.plusDays(random.nextInt(60));
            LocalDateTime sent = from.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
            LocalDateTime left = sent.plusMinutes(random.nextInt(60 * 24 * 40));

            assertThat(days(unit, from, to)).as("%s to %s", from, to).isEqualTo(days.between(from, to));
            assertThat(minutes(unit, sent, left))
                    .as("%s to %s", sent, left)
                    .isCloseTo(minutes(days, sent, left), within(0.001));
        }
    }

    /** Day by day, what of the time between falls into its hours. */
    private static double minutes(WorkingDays days, LocalDateTime sent, LocalDateTime left) {
        double minutes = 0;
        for (LocalDate day = sent.toLocalDate(); !day.isAfter(left.toLocalDate()); day = day.plusDays(1)) {
            LocalTime closes = days.closes(day);
            if (closes != null) {
                LocalDateTime begin = max(sent, day.atTime(days.state().hours().opens()));
                LocalDateTime end = day.atTime(closes).isBefore(left) ? day.atTime(closes) : left;
                minutes += Math.max(0, Duration.between(begin, end).toSeconds() / 60.0);
            }
        }
        return minutes;
    }

    private static LocalDateTime max(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Calendar calendar(Random random) {
        var hours = new Calendar.Hours(LocalTime.of(9, 30), LocalTime.of(17 + random.nextInt(2), 45));
        var weeks = random.nextBoolean() ? Set.<Integer>of() : Set.of(1 + random.nextInt(5));
        var name = new LocalName("day", null, null);
        return new Calendar(
                List.of(new Calendar.Off(DayOfWeek.of(1 + random.nextInt(7)), weeks)),
                IntStream.range(0, 20)
                        .mapToObj(n -> new Calendar.Holiday(day(random), name))
                        .toList(),
                hours,
                List.of(new Calendar.WeeklyHalf(
                        new Calendar.Off(DayOfWeek.of(1 + random.nextInt(7)), Set.of()), LocalTime.of(13, 0))),
                List.of(new Calendar.Half(new Calendar.Holiday(day(random), name), LocalTime.of(11, 20))));
    }

    private static LocalDate day(Random random) {
        return FROM.plusDays(random.nextInt(DAYS));
    }

    private int days(UnitId unit, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT days FROM office.working_days(:unit, :from, :to)")
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    private double minutes(UnitId unit, LocalDateTime from, LocalDateTime to) {
        return jdbc.sql("SELECT minutes FROM office.working_minutes(:unit, :from, :to)")
                .param("unit", unit.value())
                .param("from", from.atZone(Words.ZONE).toOffsetDateTime())
                .param("to", to.atZone(Words.ZONE).toOffsetDateTime())
                .query(Double.class)
                .single();
    }
}

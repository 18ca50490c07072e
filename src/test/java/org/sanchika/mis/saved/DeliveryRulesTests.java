package org.sanchika.mis.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;

class DeliveryRulesTests {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 7, 1);
    /** Sundays off, and Thursday the second, which this office declared a holiday. */
    private static final WorkingDays OFFICE = new WorkingDays(
            new StatePack.Calendar(
                    List.of(new StatePack.Calendar.Off(DayOfWeek.SUNDAY, Set.of())),
                    List.of(),
                    StatePack.Calendar.Hours.USUAL,
                    List.of(),
                    List.of()),
            Map.of(WEDNESDAY.plusDays(1), new WorkingDays.Special(WorkingDays.Kind.HOLIDAY, null)));

    @ParameterizedTest
    @CsvSource({
        "DAILY, 1, 2026-07-01T09:59, false",
        "DAILY, 1, 2026-07-01T10:00, true",
        "DAILY, 1, 2026-07-01T23:59, true",
        "DAILY, 1, 2026-07-02T10:30, false",
        "DAILY, 1, 2026-07-04T10:30, true",
        "DAILY, 1, 2026-07-05T10:30, false",
        "WEEKLY, 7, 2026-07-05T10:30, true",
        "WEEKLY, 7, 2026-07-06T10:30, false",
        "MONTHLY, 31, 2026-07-31T10:30, true",
        "MONTHLY, 31, 2026-09-30T10:30, true",
        "MONTHLY, 31, 2026-08-30T10:30, false",
        "MONTHLY, 30, 2027-02-28T10:30, true",
        "MONTHLY, 2, 2026-07-02T10:30, true"
    })
    void fallDueOnTheirDayFromTheirHourOn(Delivery.Rhythm rhythm, int day, String now, boolean due) {
        Instant since = Instant.parse("2026-06-30T00:00:00Z");

        assertThat(DeliveryRules.isDue(
                        delivery(rhythm, day, since), LocalDateTime.parse(now).atZone(Words.ZONE), OFFICE))
                .isEqualTo(due);
    }

    @Test
    void beginWithTheNextHourAfterTheyWereOrdered() {
        var tooLate = WEDNESDAY.atTime(10, 1).atZone(Words.ZONE);
        Delivery ordered = delivery(Delivery.Rhythm.DAILY, 1, tooLate.toInstant());

        assertThat(DeliveryRules.isDue(ordered, tooLate.plusHours(1), OFFICE)).isFalse();
        assertThat(DeliveryRules.isDue(ordered, tooLate.plusDays(2), OFFICE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_WEEK, 2026-06-22, 2026-06-28",
        "LAST_MONTH, 2026-06-01, 2026-06-30",
        "THIS_MONTH, 2026-07-01, 2026-07-01",
        "THIS_YEAR, 2026-01-01, 2026-07-01",
        "FIXED, 2025-03-04, 2025-03-05"
    })
    void moveTheirDays(Span span, LocalDate first, LocalDate last) {
        var fixed = new Span.Days(LocalDate.of(2025, 3, 4), LocalDate.of(2025, 3, 5));

        assertThat(span.on(WEDNESDAY, fixed)).isEqualTo(new Span.Days(first, last));
        assertThat(Span.like(first, last, WEDNESDAY)).isEqualTo(span);
        assertThat(Span.LAST_WEEK.on(WEDNESDAY.minusDays(2), fixed).first()).isEqualTo(LocalDate.of(2026, 6, 22));
    }

    private static Delivery delivery(Delivery.Rhythm rhythm, int day, Instant since) {
        return new Delivery(
                1, new Delivery.Addressee(1, 1, 1), rhythm, day, LocalTime.of(10, 0), "pdf", since, List.of());
    }
}

package org.sanchika.office.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.calendar.StateDaySql.Hours;
import org.sanchika.office.calendar.StateDaySql.Line;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days of the state where queries find them. What the pack says now and what is written are compared each time the
 * program starts, so that a changed pack, a new year and a changed program are all seen.
 */
@Component
class StateDays {
    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 2;
    private static final Logger log = LoggerFactory.getLogger(StateDays.class);

    private final StateDaySql sql;
    private final StatePack pack;
    private final Clock clock;
    private final boolean examined;

    StateDays(StateDaySql sql, StatePack pack, Clock clock, @Value("${sanchika.command:}") String command) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
        this.examined = command.equals("doctor");
    }

    /** The doctor is to find what differs, not to have it mended unasked. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void atStart() {
        if (!examined || sql.hours().isEmpty()) {
            write(pack.calendar());
        }
    }

    /** Before jobs and requests ask; of two programs that start at once the second finds it done. */
    void write(StatePack.Calendar calendar) {
        sql.lock();
        if (sql.hours().filter(hours(calendar)::equals).isEmpty()
                || !sql.lines().equals(lines(calendar))) {
            writeAnew(calendar);
        }
    }

    void writeAnew(StatePack.Calendar calendar) {
        sql.lock();
        List<Line> lines = lines(calendar);
        sql.write(hours(calendar), lines);
        log.info(
                "calendar.written days={} until={}",
                lines.size(),
                lines.getLast().day());
    }

    /** The first day after those that are to be written. A program that has run over New Year is a year short, and has one ahead. */
    LocalDate end(@Nullable LocalDate written) {
        LocalDate end = end();
        return end.minusYears(1).minusDays(1).equals(written) ? end.minusYears(1) : end;
    }

    private LocalDate end() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE)
                .plusYears(YEARS_AHEAD + 1L)
                .withDayOfYear(1);
    }

    private List<Line> lines(StatePack.Calendar calendar) {
        Hours hours = hours(calendar);
        return FIRST.datesUntil(end()).map(day -> line(day, calendar, hours)).toList();
    }

    private static Line line(LocalDate day, StatePack.Calendar calendar, Hours hours) {
        LocalTime closes = calendar.closes(day);
        return new Line(day, hours.opens(), closes == null ? hours.opens() : minute(closes));
    }

    static Hours hours(StatePack.Calendar calendar) {
        return new Hours(
                minute(calendar.hours().opens()),
                minute(calendar.middle()),
                minute(calendar.hours().closes()));
    }

    static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}

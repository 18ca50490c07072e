package org.sanchika.office.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sanchika.office.calendar.StateDaySql.Hours;
import org.sanchika.office.calendar.StateDaySql.Line;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 2;
    private static final Logger log = LoggerFactory.getLogger(StateDays.class);

    private final StateDaySql sql;
    private final StatePack pack;
    private final Clock clock;

    StateDays(StateDaySql sql, StatePack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void atStart() {
        write(pack.calendar());
    }

    /** Before jobs and requests ask; of two programs that start at once the second finds it done. */
    void write(StatePack.Calendar calendar) {
        Hours hours = new Hours(
                minute(calendar.hours().opens()),
                minute(calendar.middle()),
                minute(calendar.hours().closes()));
        LocalDate end = LocalDate.ofInstant(clock.instant(), Words.ZONE)
                .plusYears(YEARS_AHEAD + 1L)
                .withDayOfYear(1);
        List<Line> lines =
                FIRST.datesUntil(end).map(day -> line(day, calendar, hours)).toList();
        sql.lock();
        if (sql.hours().filter(hours::equals).isEmpty() || !sql.lines().equals(lines)) {
            sql.write(hours, lines);
            log.info("calendar.written days={} until={}", lines.size(), end.minusDays(1));
        }
    }

    private static Line line(LocalDate day, StatePack.Calendar calendar, Hours hours) {
        LocalTime closes = calendar.closes(day);
        return new Line(day, hours.opens(), closes == null ? hours.opens() : minute(closes));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}

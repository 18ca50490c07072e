package org.sanchika.office.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.office.WorkingDays.Kind;
import org.sanchika.office.WorkingDays.Special;
import org.sanchika.office.calendar.CalendarPage.Day;
import org.sanchika.office.calendar.CalendarPage.Declared;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.pack.StatePack.Calendar.Hours;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working days of an office by month, and what it declares itself: also late, when the day is over. */
@Service
@Transactional
class Calendars {
    private static final int LONGEST = 100;
    private static final Logger log = LoggerFactory.getLogger(Calendars.class);

    private final SpecialDaySql sql;
    private final Office office;
    private final StatePack pack;
    private final Audit audit;
    private final Clock clock;

    Calendars(SpecialDaySql sql, Office office, StatePack pack, Audit audit, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.pack = pack;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param special what was understood of the day; a half day that ends at no hour of the office is a mistake */
    record Said(Special special, Mistakes mistakes) {}

    /** @param closes as it was typed; of a half day without one the usual hour */
    Said said(Kind kind, String closes, String name, Words words) {
        Mistakes mistakes = Mistakes.none();
        Hours hours = pack.calendar().hours();
        LocalTime end = pack.calendar().middle();
        if (kind == Kind.HALF && !closes.isEmpty()) {
            end = Typed.time(closes).orElse(hours.opens());
            if (!hours.isEarly(end)) {
                mistakes.add("closes", words.get("calendar.closes-wrong", hours.opens(), hours.closes()));
            }
        }
        if (name.isEmpty()) {
            mistakes.add("name", words.get("form.required"));
        } else if (name.length() > LONGEST) {
            mistakes.add("name", words.get("form.too-long", LONGEST));
        }
        return new Said(new Special(kind, kind == Kind.HALF ? end : null), mistakes);
    }

    YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    CalendarPage page(Presence reader, UnitId unit, YearMonth month) {
        LocalName name = sql.unitName(unit.value()).orElseThrow(() -> new Gone("unit " + unit.value()));
        WorkingDays days = office.calendar(unit);
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Declared> declared = sql.between(unit.value(), first, last);
        Map<LocalDate, LocalName> reasons = reasons(declared);
        List<List<Day>> weeks = new ArrayList<>();
        int working = 0;
        int half = 0;
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>(7);
            for (int i = 0; i < 7; i++) {
                week.add(day(monday.plusDays(i), month, days, reasons));
            }
            for (Day one : week) {
                working += one.inMonth() && one.working() ? 1 : 0;
                half += one.inMonth() && one.closes() != null ? 1 : 0;
            }
            weeks.add(week);
        }
        return new CalendarPage(
                unit.value(),
                name,
                month,
                weeks,
                working,
                half,
                pack.calendar().hours(),
                pack.calendar().middle(),
                pack.calendar().knows(month.getYear()) || sql.declares(unit.value(), month.getYear()),
                declared.stream()
                        .filter(one -> YearMonth.from(one.day()).equals(month))
                        .toList(),
                office.mayMend(reader, unit));
    }

    void declare(Presence who, UnitId unit, LocalDate day, Special special, String name) {
        demand(who, unit);
        sql.declare(unit.value(), day, special, name);
        audit.act(
                who,
                "calendar.declared",
                "unit:" + unit.value(),
                special.closes() == null
                        ? Map.of("day", day.toString(), "kind", special.kind().name(), "name", name)
                        : Map.of(
                                "day",
                                day.toString(),
                                "kind",
                                special.kind().name(),
                                "closes",
                                special.closes().toString(),
                                "name",
                                name));
        log.info("calendar.declared unit={} day={} kind={}", unit.value(), day, special.kind());
    }

    void takeBack(Presence who, UnitId unit, LocalDate day) {
        demand(who, unit);
        if (!sql.takeBack(unit.value(), day)) {
            throw new Gone("day " + day + " of unit " + unit.value());
        }
        audit.act(who, "calendar.taken-back", "unit:" + unit.value(), Map.of("day", day.toString()));
        log.info("calendar.taken-back unit={} day={}", unit.value(), day);
    }

    private void demand(Presence who, UnitId unit) {
        sql.unitName(unit.value()).orElseThrow(() -> new Gone("unit " + unit.value()));
        if (!office.mayMend(who, unit)) {
            throw new AccessDeniedException("unit " + unit.value() + " is beyond the administrator's own");
        }
    }

    private Day day(LocalDate date, YearMonth month, WorkingDays days, Map<LocalDate, LocalName> reasons) {
        return new Day(
                date,
                YearMonth.from(date).equals(month),
                days.isWorking(date),
                days.isHalf(date) ? days.closes(date) : null,
                reasons.get(date),
                date.equals(today()));
    }

    private Map<LocalDate, LocalName> reasons(List<Declared> declared) {
        Map<LocalDate, LocalName> reasons = new HashMap<>();
        pack.calendar().holidays().forEach(holiday -> reasons.put(holiday.date(), holiday.name()));
        pack.calendar()
                .halves()
                .forEach(one -> reasons.put(one.day().date(), one.day().name()));
        declared.forEach(one -> reasons.put(one.day(), new LocalName(one.name(), one.name(), one.name())));
        return reasons;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}

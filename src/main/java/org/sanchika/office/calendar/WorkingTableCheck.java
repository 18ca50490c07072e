package org.sanchika.office.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.WorkingDays;
import org.sanchika.office.WorkingDays.Special;
import org.sanchika.office.WorkingTables;
import org.sanchika.office.calendar.CalendarPage.Declared;
import org.sanchika.office.calendar.StateDaySql.Hours;
import org.sanchika.office.calendar.WorkingTableSql.Sum;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the days of the state, and of each office that declared some, one by one, and compares them with the tables. */
@Service
class WorkingTableCheck implements WorkingTables {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final StateDays state;
    private final StateDaySql days;
    private final SpecialDaySql special;
    private final WorkingTableSql sql;
    private final StatePack pack;

    WorkingTableCheck(StateDays state, StateDaySql days, SpecialDaySql special, WorkingTableSql sql, StatePack pack) {
        this.state = state;
        this.days = days;
        this.special = special;
        this.sql = sql;
        this.pack = pack;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> differences() {
        List<String> found = new ArrayList<>();
        Hours hours = StateDays.hours(pack.calendar());
        Hours written = days.hours().orElse(null);
        if (!hours.equals(written)) {
            found.add("office.hours: " + written + " <> " + hours);
        }
        List<Sum> ofState = sql.ofState();
        LocalDate end = state.end(ofState.isEmpty() ? null : ofState.getLast().day());
        List<Sum> right = reckoned(new WorkingDays(pack.calendar(), Map.of()), StateDays.FIRST, end, 0, 0);
        compare("office.state_day", ofState, right, found);
        for (long unit : sql.own()) {
            compare("office.own_day of " + unit, sql.ofUnit(unit), own(unit, right, end), found);
        }
        sql.kept().forEach(one -> found.add("office.calendar_unit of " + one));
        return found;
    }

    @Override
    @Transactional
    public void mend() {
        state.writeAnew(pack.calendar());
    }

    /** From the first day that it or one above it declared, if it declared one itself; before that it keeps the state's. */
    private List<Sum> own(long unit, List<Sum> ofState, LocalDate end) {
        List<Declared> said = special.between(unit, EVER, end.plusYears(100));
        if (said.stream().noneMatch(Declared::own)) {
            return List.of();
        }
        Map<LocalDate, Special> declared = new HashMap<>();
        said.forEach(one -> declared.put(one.day(), one.special()));
        LocalDate first = said.getFirst().day();
        LocalDate from = first.isBefore(StateDays.FIRST) ? StateDays.FIRST : first;
        Sum before = ofState.stream()
                .takeWhile(one -> one.day().isBefore(from))
                .reduce((one, next) -> next)
                .orElse(new Sum(from, 0, 0, 0, 0));
        return reckoned(new WorkingDays(pack.calendar(), declared), from, end, before.days(), before.minutes());
    }

    private static List<Sum> reckoned(WorkingDays calendar, LocalDate from, LocalDate end, int days, int minutes) {
        Hours hours = StateDays.hours(calendar.state());
        List<Sum> reckoned = new ArrayList<>();
        int soFar = days;
        int minutesSoFar = minutes;
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            LocalTime time = calendar.closes(day);
            int closes = time == null ? hours.opens() : StateDays.minute(time);
            soFar += closes > hours.opens() ? 1 : 0;
            minutesSoFar += closes - hours.opens();
            reckoned.add(new Sum(day, hours.opens(), closes, soFar, minutesSoFar));
        }
        return reckoned;
    }

    /** All that comes after a wrong day has wrong sums: the first says it. */
    private static void compare(String table, List<Sum> written, List<Sum> right, List<String> found) {
        for (int i = 0; i < Math.max(written.size(), right.size()); i++) {
            Sum one = i < written.size() ? written.get(i) : null;
            Sum other = i < right.size() ? right.get(i) : null;
            if (!Objects.equals(one, other)) {
                LocalDate day =
                        Objects.requireNonNull(one == null ? other : one).day();
                found.add(table + " " + day + ": " + said(one, day) + " <> " + said(other, day));
                return;
            }
        }
    }

    private static String said(@Nullable Sum sum, LocalDate day) {
        if (sum == null) {
            return "none";
        }
        return sum.day().equals(day) ? sum.toString() : sum.day() + " " + sum;
    }
}

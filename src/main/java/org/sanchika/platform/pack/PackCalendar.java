package org.sanchika.platform.pack;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.pack.StatePack.Calendar;
import org.sanchika.platform.pack.StatePack.Calendar.Half;
import org.sanchika.platform.pack.StatePack.Calendar.Holiday;
import org.sanchika.platform.pack.StatePack.Calendar.Hours;
import org.sanchika.platform.pack.StatePack.Calendar.Off;
import org.sanchika.platform.pack.StatePack.Calendar.WeeklyHalf;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The calendar in {@code pack.yaml}, each part checked while it is read. */
final class PackCalendar {
    static final Calendar NONE = new Calendar(List.of(), List.of(), Hours.USUAL, List.of(), List.of());

    private static final LocalName NOBODY = new LocalName("?", null, null);
    private static final List<String> WEEKDAYS =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
    private static final Pattern SPAN = Pattern.compile("(\\S+) ?[-–] ?(\\S+)");
    private static final Pattern EARLY = Pattern.compile("(.+) until (\\S+)");

    private final Function<PackNode, LocalName> names;
    private final Set<LocalDate> seen = new HashSet<>();

    private PackCalendar(Function<PackNode, LocalName> names) {
        this.names = names;
    }

    static Calendar read(PackNode node, Function<PackNode, LocalName> names) {
        return new PackCalendar(names).read(node);
    }

    private Calendar read(PackNode node) {
        Map<String, PackNode> said = node.members(Set.of("weeklyOff", "holidays", "hours", "halfDays"));
        List<Off> offs = node.need(said, "weeklyOff").map(PackNode::list).orElse(List.of()).stream()
                .map(one -> off(one, one.text()))
                .toList();
        List<Holiday> holidays = node.need(said, "holidays").map(PackNode::list).orElse(List.of()).stream()
                .map(one -> holiday(one, one.members(Set.of("date", "name"))))
                .toList();
        gap(holidays)
                .ifPresent(year -> said.getOrDefault("holidays", node)
                        .mistake("there are holidays before and after " + year + ", but none of " + year));
        Hours hours =
                Optional.ofNullable(said.get("hours")).map(PackCalendar::hours).orElse(Hours.USUAL);
        List<WeeklyHalf> weekly = new ArrayList<>();
        List<Half> single = new ArrayList<>();
        for (PackNode one :
                Optional.ofNullable(said.get("halfDays")).map(PackNode::list).orElse(List.of())) {
            if (one.node() instanceof ScalarNode) {
                weekly.add(weeklyHalf(one, hours));
            } else {
                single.add(half(one, hours));
            }
        }
        return new Calendar(offs, holidays, hours, List.copyOf(weekly), List.copyOf(single));
    }

    /** A year left out would be reckoned as if it had no holidays. */
    private static Optional<Integer> gap(List<Holiday> holidays) {
        TreeSet<Integer> years = holidays.stream()
                .map(Holiday::date)
                .filter(date -> !date.equals(LocalDate.EPOCH))
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
        return years.stream()
                .map(year -> year + 1)
                .filter(next -> next < years.last() && !years.contains(next))
                .findFirst();
    }

    /** {@code SUNDAY}, or {@code SATURDAY 2 4} for the second and the fourth of the month. */
    private static Off off(PackNode node, String text) {
        String[] parts = text.split(" +");
        if (!WEEKDAYS.contains(parts[0])) {
            node.mistake("“" + parts[0] + "” is no weekday; write SUNDAY, or SATURDAY 2 4");
            return new Off(DayOfWeek.SUNDAY, Set.of());
        }
        Set<Integer> weeks = new HashSet<>();
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].matches("[1-5]")) {
                weeks.add(Integer.parseInt(parts[i]));
            } else {
                node.mistake("“" + parts[i] + "” is no week of a month (1 to 5)");
            }
        }
        return new Off(DayOfWeek.valueOf(parts[0]), Set.copyOf(weeks));
    }

    private Holiday holiday(PackNode node, Map<String, PackNode> day) {
        LocalDate date = node.need(day, "date").map(PackCalendar::date).orElse(LocalDate.EPOCH);
        if (!date.equals(LocalDate.EPOCH) && !seen.add(date)) {
            node.mistake(date + " is a holiday twice");
        }
        return new Holiday(date, node.need(day, "name").map(names).orElse(NOBODY));
    }

    /** {@code SATURDAY until 14:00}, or {@code SATURDAY 1 3 until 14:00}. */
    private static WeeklyHalf weeklyHalf(PackNode node, Hours hours) {
        Matcher parts = EARLY.matcher(node.text());
        if (!parts.matches()) {
            node.mistake("“" + node.text() + "” is no half day; write SATURDAY until 14:00");
            return new WeeklyHalf(new Off(DayOfWeek.SUNDAY, Set.of()), hours.opens());
        }
        return new WeeklyHalf(off(node, parts.group(1)), until(node, parts.group(2), hours));
    }

    private Half half(PackNode node, Hours hours) {
        Map<String, PackNode> day = node.members(Set.of("date", "name", "until"));
        return new Half(
                holiday(node, day),
                node.need(day, "until")
                        .map(one -> until(one, one.text(), hours))
                        .orElse(hours.opens()));
    }

    private static LocalTime until(PackNode node, String text, Hours hours) {
        LocalTime time = time(node, text);
        if (!hours.isEarly(time)) {
            node.mistake("a half day ends between " + hours.opens() + " and " + hours.closes() + ", not at " + time);
        }
        return time;
    }

    /** {@code 10:00-17:00}. */
    private static Hours hours(PackNode node) {
        Matcher parts = SPAN.matcher(node.text());
        if (!parts.matches()) {
            node.mistake("“" + node.text() + "” are no hours; write 10:00-17:00");
            return Hours.USUAL;
        }
        Hours hours = new Hours(time(node, parts.group(1)), time(node, parts.group(2)));
        if (!hours.opens().isBefore(hours.closes())) {
            node.mistake("an office opens before it closes, not at " + hours.opens());
            return Hours.USUAL;
        }
        return hours;
    }

    private static LocalTime time(PackNode node, String text) {
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            node.mistake("“" + text + "” is no time; write 09:30");
            return LocalTime.NOON;
        }
        return LocalTime.parse(text);
    }

    private static LocalDate date(PackNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException none) {
            node.mistake("“" + node.text() + "” is no date; write 2026-01-26");
            return LocalDate.EPOCH;
        }
    }
}

package org.sanchika.platform.pack;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/**
 * In what one state differs from another: configuration, never an {@code if}.
 *
 * @param id folder name, such as {@code bihar}
 * @param name the state
 * @param government whose office it is, as the frame shows it
 * @param lgdState code of the state in the Local Government Directory
 * @param languages in the state's order; the first is the default
 * @param levels bands of decision, lowest first
 * @param maxLevels most bands a file may pass upward for one decision
 * @param numbers number templates by kind of thing: {@code receipt}, {@code file}, {@code issue}
 * @param calendar weekly offs, holidays, half days and hours
 * @param references hard limits of VIP, court, assembly and RTI references, in calendar days, by kind
 * @param approvals who may approve what: lowest level by kind of approval; of drafts {@code drafts}, and
 *     {@code drafts.ORDER} for a form that needs another
 * @param words the state's own words, by language and key
 * @param acknowledgements by when a reference must at least be acknowledged, in calendar days, by kind
 * @param practice where offices of one state go about it otherwise
 * @param officeWords words of a kind of office (DISTRICT, SECRETARIAT …) that differ from the state's
 */
public record StatePack(
        String id,
        LocalName name,
        LocalName government,
        int lgdState,
        List<Language> languages,
        List<Level> levels,
        int maxLevels,
        Map<String, NumberTemplate> numbers,
        Calendar calendar,
        Map<String, Integer> references,
        Map<String, Integer> approvals,
        Map<Language, Map<String, String>> words,
        Map<String, Integer> acknowledgements,
        Practice practice,
        Map<String, Map<Language, Map<String, String>>> officeWords) {
    /** What gets a number by a template. */
    public static final Set<String> NUMBERED = Set.of("receipt", "file", "issue");
    /** Kinds of reference that may have a hard limit. */
    public static final Set<String> REFERENCES = Set.of(
            "MLA",
            "MP",
            "MINISTER",
            "GOVERNOR",
            "CMO",
            "RTI",
            "RTI_APPEAL",
            "COURT",
            "ASSEMBLY",
            "PARLIAMENT",
            "ASSURANCE",
            "COMMISSION",
            "LOKAYUKTA",
            "AUDIT",
            "GRIEVANCE");
    /** Acts that need somebody's approval. */
    public static final Set<String> APPROVED = Set.of("closure", "reopening");
    /** Forms of what leaves an office, which may need an approver of their own. */
    public static final Set<String> FORMS = Set.of(
            "LETTER",
            "DO_LETTER",
            "OFFICE_MEMORANDUM",
            "MEMO",
            "ID_NOTE",
            "OFFICE_ORDER",
            "ORDER",
            "NOTIFICATION",
            "RESOLUTION",
            "CIRCULAR",
            "ENDORSEMENT",
            "CORRIGENDUM",
            "PRESS",
            "SHOW_CAUSE",
            "REMINDER",
            "ACKNOWLEDGEMENT");
    /** Kinds of office that may have words of their own; sections and cells speak as their office does. */
    public static final Set<String> OFFICES = Set.of(
            "STATE",
            "SECRETARIAT",
            "DEPARTMENT",
            "DIRECTORATE",
            "DIVISION",
            "DISTRICT",
            "SUBDIVISION",
            "BLOCK",
            "CIRCLE",
            "OFFICE");

    /**
     * A band of decision.
     *
     * @param limit working days a matter may lie at this level
     */
    public record Level(int level, LocalName name, int limit) {}

    /** What number the endorsement below a letter takes: the letter's own, the next of its series, or one of its own. */
    public enum Endorsement {
        SAME,
        NEXT,
        OWN
    }

    /**
     * @param juniorsSeeLaterNotes whether juniors read what seniors wrote later before the file is back with them
     * @param issueBySignIn whether the signatory may authenticate an issue by his sign-in, in place of a signature
     */
    public record Practice(Endorsement endorsement, boolean juniorsSeeLaterNotes, boolean issueBySignIn) {}

    /**
     * Weekly offs and the year's holidays, and when offices close on the other days.
     *
     * @param hours of a whole day
     * @param weeklyHalves days that end early every week, or in some weeks of the month
     * @param halves single days that end early
     */
    public record Calendar(
            List<Off> weekly, List<Holiday> holidays, Hours hours, List<WeeklyHalf> weeklyHalves, List<Half> halves) {
        /** {@code weeks} empty: every week; else the n-th of the month. */
        public record Off(DayOfWeek day, Set<Integer> weeks) {
            private boolean falls(LocalDate date) {
                return day == date.getDayOfWeek()
                        && (weeks.isEmpty() || weeks.contains((date.getDayOfMonth() - 1) / 7 + 1));
            }
        }

        public record Holiday(LocalDate date, LocalName name) {}

        public record WeeklyHalf(Off days, LocalTime until) {}

        public record Half(Holiday day, LocalTime until) {}

        public record Hours(LocalTime opens, LocalTime closes) {
            /** Of a pack that says nothing. */
            public static final Hours USUAL = new Hours(LocalTime.of(10, 0), LocalTime.of(17, 0));

            /** Whether an office that closes then has been open, and closes early. */
            public boolean isEarly(LocalTime time) {
                return time.isAfter(opens) && time.isBefore(closes);
            }
        }

        /** Whether the holidays of a year are known; of another only weekly offs are. */
        public boolean knows(int year) {
            return holidays.stream().anyMatch(one -> one.date().getYear() == year);
        }

        /** When offices close on that day; none on a day off. What is off is no half day. */
        public @Nullable LocalTime closes(LocalDate date) {
            if (weekly.stream().anyMatch(off -> off.falls(date))
                    || holidays.stream().anyMatch(one -> one.date().equals(date))) {
                return null;
            }
            return halves.stream()
                    .filter(one -> one.day().date().equals(date))
                    .map(Half::until)
                    .findFirst()
                    .or(() -> weeklyHalves.stream()
                            .filter(one -> one.days().falls(date))
                            .map(WeeklyHalf::until)
                            .findFirst())
                    .orElse(hours.closes());
        }

        /** When a half day ends of which nothing else is said: as those of the week do, or in the middle of the day. */
        public LocalTime middle() {
            return weeklyHalves.isEmpty()
                    ? hours.opens()
                            .plus(Duration.between(hours.opens(), hours.closes())
                                    .dividedBy(2))
                    : weeklyHalves.getFirst().until();
        }
    }

    /** The limit of a level; the highest band's for a level above all. */
    public int limitOf(int level) {
        return levels.stream()
                .filter(band -> band.level() >= level)
                .findFirst()
                .orElse(levels.getLast())
                .limit();
    }

    /** What a level is called here; empty for one above or between those of the pack. */
    public Optional<LocalName> nameOf(int level) {
        return levels.stream().filter(band -> band.level() == level).findFirst().map(Level::name);
    }

    /**
     * The lowest level that may approve a draft.
     *
     * @param references what it answers: a court, a question of the House …; the highest level of all counts
     */
    public int approverOf(String form, Collection<String> references) {
        int level = approvals.getOrDefault("drafts." + form, approvals.getOrDefault("drafts", 1));
        for (String reference : references) {
            level = Math.max(level, approvals.getOrDefault("cases." + reference, 1));
        }
        return level;
    }

    /** @throws IllegalArgumentException when the pack has none: it was checked at start, so this is a bug */
    public NumberTemplate number(String kind) {
        NumberTemplate template = numbers.get(kind);
        if (template == null) {
            throw new IllegalArgumentException("pack " + id + " has no number template for " + kind);
        }
        return template;
    }
}

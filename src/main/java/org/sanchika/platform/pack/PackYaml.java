package org.sanchika.platform.pack;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/** The parts of {@code pack.yaml}, each checked while it is read. */
final class PackYaml {
    private static final Set<String> KEYS = Set.of(
            "name",
            "government",
            "lgdState",
            "languages",
            "levels",
            "maxLevels",
            "numbers",
            "calendar",
            "references",
            "acknowledgements",
            "approvals",
            "practice",
            "officeWords");
    private static final String DRAFTS = "drafts";
    private static final String CASES = "cases";
    private static final String DEFAULT = "default";
    private static final LocalName NOBODY = new LocalName("?", null, null);
    private static final List<String> WEEKDAYS =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private final PackNode root;
    private final Map<String, PackNode> members;
    private final List<Language> languages;

    PackYaml(PackNode root) {
        this.root = root;
        this.members = root.members(KEYS);
        this.languages =
                root.need(members, "languages").map(PackYaml::languages).orElse(List.of());
    }

    List<Language> languages() {
        return languages;
    }

    LocalName name(String key) {
        return root.need(members, key).map(this::name).orElse(NOBODY);
    }

    int number(String key, int least, int most) {
        return root.need(members, key).map(node -> node.number(least, most)).orElse(least);
    }

    List<StatePack.Level> levels() {
        List<StatePack.Level> levels = new ArrayList<>();
        for (PackNode node : root.need(members, "levels").map(PackNode::list).orElse(List.of())) {
            Map<String, PackNode> level = node.members(Set.of("level", "name", "limit"));
            int number = node.need(level, "level").map(one -> one.number(1, 12)).orElse(1);
            if (!levels.isEmpty() && number <= levels.getLast().level()) {
                node.mistake("level " + number + " comes after level "
                        + levels.getLast().level() + "; levels go upward");
            }
            levels.add(new StatePack.Level(
                    number,
                    node.need(level, "name").map(this::name).orElse(NOBODY),
                    node.need(level, "limit").map(one -> one.number(1, 365)).orElse(1)));
        }
        return List.copyOf(levels);
    }

    Map<String, NumberTemplate> numbers() {
        Map<String, NumberTemplate> numbers = new HashMap<>();
        root.need(members, "numbers").ifPresent(node -> {
            Map<String, PackNode> kinds = node.members(StatePack.NUMBERED);
            StatePack.NUMBERED.stream().sorted().forEach(kind -> node.need(kinds, kind));
            kinds.forEach((kind, one) -> numbers.put(kind, template(one)));
        });
        return Map.copyOf(numbers);
    }

    private static NumberTemplate template(PackNode node) {
        Map<String, PackNode> members = node.members(Set.of("template", "per"));
        List<String> per = node.need(members, "per").map(PackNode::list).orElse(List.of()).stream()
                .map(PackNode::text)
                .toList();
        NumberTemplate template = new NumberTemplate(
                node.need(members, "template").map(PackNode::text).orElse("{serial}"), per);
        template.mistakes().forEach(members.getOrDefault("template", node)::mistake);
        return template;
    }

    StatePack.Calendar calendar() {
        List<StatePack.Calendar.Off> offs = new ArrayList<>();
        List<StatePack.Calendar.Holiday> holidays = new ArrayList<>();
        root.need(members, "calendar").ifPresent(node -> {
            Map<String, PackNode> calendar = node.members(Set.of("weeklyOff", "holidays"));
            node.need(calendar, "weeklyOff")
                    .map(PackNode::list)
                    .orElse(List.of())
                    .forEach(off -> offs.add(off(off)));
            Set<LocalDate> seen = new HashSet<>();
            for (PackNode day :
                    node.need(calendar, "holidays").map(PackNode::list).orElse(List.of())) {
                holidays.add(holiday(day, seen));
            }
            gap(holidays)
                    .ifPresent(year -> calendar.getOrDefault("holidays", node)
                            .mistake("there are holidays before and after " + year + ", but none of " + year));
        });
        return new StatePack.Calendar(List.copyOf(offs), List.copyOf(holidays));
    }

    /** A year left out would be reckoned as if it had no holidays. */
    private static Optional<Integer> gap(List<StatePack.Calendar.Holiday> holidays) {
        TreeSet<Integer> years = holidays.stream()
                .map(StatePack.Calendar.Holiday::date)
                .filter(date -> !date.equals(LocalDate.EPOCH))
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
        return years.stream()
                .map(year -> year + 1)
                .filter(next -> next < years.last() && !years.contains(next))
                .findFirst();
    }

    /** {@code SUNDAY}, or {@code SATURDAY 2 4} for the second and the fourth of the month. */
    private static StatePack.Calendar.Off off(PackNode node) {
        String[] parts = node.text().split(" +");
        if (!WEEKDAYS.contains(parts[0])) {
            node.mistake("“" + parts[0] + "” is no weekday; write SUNDAY, or SATURDAY 2 4");
            return new StatePack.Calendar.Off(DayOfWeek.SUNDAY, Set.of());
        }
        Set<Integer> weeks = new HashSet<>();
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].matches("[1-5]")) {
                weeks.add(Integer.parseInt(parts[i]));
            } else {
                node.mistake("“" + parts[i] + "” is no week of a month (1 to 5)");
            }
        }
        return new StatePack.Calendar.Off(DayOfWeek.valueOf(parts[0]), Set.copyOf(weeks));
    }

    private StatePack.Calendar.Holiday holiday(PackNode node, Set<LocalDate> seen) {
        Map<String, PackNode> day = node.members(Set.of("date", "name"));
        LocalDate date = node.need(day, "date").map(PackYaml::date).orElse(LocalDate.EPOCH);
        if (!date.equals(LocalDate.EPOCH) && !seen.add(date)) {
            node.mistake(date + " is a holiday twice");
        }
        return new StatePack.Calendar.Holiday(
                date, node.need(day, "name").map(this::name).orElse(NOBODY));
    }

    private static LocalDate date(PackNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException none) {
            node.mistake("“" + node.text() + "” is no date; write 2026-01-26");
            return LocalDate.EPOCH;
        }
    }

    /** Days by kind of reference. */
    Map<String, Integer> days(String key, boolean needed) {
        Map<String, Integer> days = new LinkedHashMap<>();
        member(key, needed)
                .ifPresent(node -> node.members(StatePack.REFERENCES)
                        .forEach((kind, limit) -> days.put(kind, limit.number(1, 365))));
        return Map.copyOf(days);
    }

    /** The lowest level that may approve, by act, by form of draft and by what is answered; each one of {@code levels}. */
    Map<String, Integer> approvals(List<StatePack.Level> levels) {
        List<String> allowed =
                levels.stream().map(level -> Integer.toString(level.level())).toList();
        Map<String, Integer> approvals = new HashMap<>();
        root.need(members, "approvals").ifPresent(node -> {
            Map<String, PackNode> acts = node.members(with(with(StatePack.APPROVED, DRAFTS), CASES));
            StatePack.APPROVED.stream().sorted().forEach(act -> node.need(acts, act));
            node.need(acts, DRAFTS).ifPresent(drafts -> {
                Map<String, PackNode> forms = drafts.members(with(StatePack.FORMS, DEFAULT));
                drafts.need(forms, DEFAULT);
                forms.forEach((form, level) ->
                        approver(form.equals(DEFAULT) ? DRAFTS : DRAFTS + "." + form, level, allowed, approvals));
            });
            if (acts.containsKey(CASES)) {
                acts.get(CASES)
                        .members(StatePack.REFERENCES)
                        .forEach((reference, level) -> approver(CASES + "." + reference, level, allowed, approvals));
            }
            acts.forEach((act, level) -> {
                if (StatePack.APPROVED.contains(act)) {
                    approver(act, level, allowed, approvals);
                }
            });
        });
        return Map.copyOf(approvals);
    }

    private static void approver(String act, PackNode level, List<String> allowed, Map<String, Integer> approvals) {
        if (!allowed.isEmpty()) {
            approvals.put(act, Integer.parseInt(level.one(allowed)));
        }
    }

    private static Set<String> with(Set<String> known, String more) {
        Set<String> all = new HashSet<>(known);
        all.add(more);
        return all;
    }

    StatePack.Practice practice() {
        Map<String, PackNode> said = members.containsKey("practice")
                ? members.get("practice").members(Set.of("endorsement", "juniorsSeeLaterNotes", "issueBySignIn"))
                : Map.of();
        PackNode endorsement = said.get("endorsement");
        return new StatePack.Practice(
                endorsement == null
                        ? StatePack.Endorsement.SAME
                        : StatePack.Endorsement.valueOf(endorsement.one(Stream.of(StatePack.Endorsement.values())
                                .map(StatePack.Endorsement::name)
                                .toList())),
                isTrue(said.get("juniorsSeeLaterNotes")),
                isTrue(said.get("issueBySignIn")));
    }

    private static boolean isTrue(@Nullable PackNode node) {
        return node != null && node.one(List.of("false", "true")).equals("true");
    }

    /** Which kinds of office share the words of a {@code words_<kind>_<language>.properties}, by that kind. */
    Map<String, List<String>> officeWords() {
        Map<String, List<String>> kinds = new HashMap<>();
        PackNode node = members.get("officeWords");
        if (node != null) {
            List<String> known = StatePack.OFFICES.stream().sorted().toList();
            node.members(StatePack.OFFICES)
                    .forEach((kind, like) -> kinds.put(
                            kind,
                            like.list().stream().map(one -> one.one(known)).toList()));
        }
        return Map.copyOf(kinds);
    }

    private static List<Language> languages(PackNode node) {
        List<String> codes = Stream.of(Language.values()).map(Language::code).toList();
        List<Language> languages = new ArrayList<>();
        for (PackNode one : node.list()) {
            Language language = Language.of(one.one(codes)).orElse(Language.EN);
            if (languages.contains(language)) {
                one.mistake("“" + language.code() + "” is said twice");
            } else {
                languages.add(language);
            }
        }
        return List.copyOf(languages);
    }

    /** A name in each of the state's languages and in English. */
    private LocalName name(PackNode node) {
        Map<String, PackNode> said = node.members(Set.of("en", "hi", "bn"));
        Stream.concat(Stream.of(Language.EN), languages.stream())
                .map(Language::code)
                .distinct()
                .forEach(code -> node.need(said, code));
        if (said.isEmpty()) {
            return NOBODY;
        }
        return new LocalName(text(said.get("en")), text(said.get("hi")), text(said.get("bn")));
    }

    private static @Nullable String text(@Nullable PackNode node) {
        return node == null ? null : node.text();
    }

    private Optional<PackNode> member(String key, boolean needed) {
        return needed ? root.need(members, key) : Optional.ofNullable(members.get(key));
    }
}

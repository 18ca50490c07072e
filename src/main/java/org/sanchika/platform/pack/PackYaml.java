package org.sanchika.platform.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return root.need(members, "calendar")
                .map(node -> PackCalendar.read(node, this::name))
                .orElse(PackCalendar.NONE);
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

package org.sanchika.office.sheet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sanchika.office.FileHead;
import org.sanchika.office.people.ChargeForm;
import org.sanchika.office.tree.Levels;
import org.sanchika.office.tree.UnitForm;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Role;
import org.springframework.stereotype.Component;

/** Headings and values as officials write them: in English, Hindi or Bengali, or by the name that programs use. */
@Component
class Labels {
    private final List<Words> all;
    private final Levels levels;
    private final Map<SheetKind, Map<String, String>> headings = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();

    Labels(Dictionary dictionary, Levels levels) {
        this.all = words(dictionary);
        this.levels = levels;
        for (SheetKind kind : SheetKind.values()) {
            Map<String, String> own = new HashMap<>();
            for (String column : kind.columns()) {
                own.put(plain(column), column);
                all.forEach(words -> own.put(plain(kind.heading(column, words)), column));
            }
            headings.put(kind, own);
        }
        learn("unit", UnitForm.KINDS, "office.kind.");
        learn("charge", ChargeForm.KINDS, "import.charge.").putAll(learn("holding", ChargeForm.KINDS, "charge."));
        learn("role", List.of(Role.values()).stream().map(Role::name).toList(), "office.role.");
        learn("grade", List.of(FileHead.Grade.values()).stream().map(Enum::name).toList(), "office.grade.");
        learn("truth", List.of("YES", "NO"), "import.truth.")
                .putAll(Map.of("y", "YES", "n", "NO", "1", "YES", "0", "NO", "true", "YES", "false", "NO"));
        Map<String, String> languages = new HashMap<>();
        for (Language language : Language.values()) {
            languages.put(plain(language.code()), language.code());
            languages.put(plain(language.ownName()), language.code());
            all.forEach(
                    words -> languages.put(plain(words.get("import.language." + language.code())), language.code()));
        }
        values.put("language", languages);
    }

    /** The state's words first, then those of each kind of office, then those of any state. */
    private static List<Words> words(Dictionary dictionary) {
        Set<Words> words = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            words.add(dictionary.in(language));
            UnitForm.KINDS.forEach(kind -> words.add(dictionary.in(language, kind)));
        }
        Dictionary plain = new Dictionary(Map.of());
        for (Language language : Language.values()) {
            words.add(plain.in(language));
        }
        return List.copyOf(words);
    }

    /** The fields of a row of headings, by the place they stand in. */
    Map<String, Integer> columns(SheetKind kind, Grid.Line line) {
        Map<String, Integer> found = new HashMap<>();
        for (int column = 0; column < line.cells().size(); column++) {
            String field = headings.getOrDefault(kind, Map.of())
                    .get(plain(line.cell(column).text()));
            if (field != null) {
                found.putIfAbsent(field, column);
            }
        }
        return found;
    }

    /** Whether a tab or file is named after the sheet in any language. */
    boolean names(SheetKind kind, String title) {
        String plain = plain(title.replaceFirst("(?i)\\.(csv|txt|tsv)$", ""));
        return plain.contains(plain(kind.path()))
                || all.stream().anyMatch(words -> plain.contains(plain(words.get("import.sheet." + kind))));
    }

    /** The value that programs use: {@code SECTION} for अनुभाग, {@code YES} for हाँ. */
    Optional<String> value(String of, String typed) {
        return Optional.ofNullable(values.getOrDefault(of, Map.of()).get(plain(typed)));
    }

    /** A level by its number or by the name that the state gives it. */
    String level(String typed) {
        return levels.all().stream()
                .filter(band -> all.stream()
                        .anyMatch(
                                words -> plain(band.name().in(words.language())).equals(plain(typed))))
                .findFirst()
                .map(band -> Integer.toString(band.level()))
                .orElse(typed);
    }

    private Map<String, String> learn(String of, List<String> constants, String prefix) {
        Map<String, String> known = new HashMap<>();
        for (String constant : constants) {
            all.forEach(words -> known.putIfAbsent(plain(words.get(prefix + constant)), constant));
            known.put(plain(constant), constant);
        }
        values.put(of, known);
        return known;
    }

    /** Without case, stars, brackets, spaces, nuktas and the like: what remains must be the same. */
    private static String plain(String text) {
        return Typed.line(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+|[\u093C\u09BC]", "");
    }
}

package org.sanchika.platform.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a pack's folder: {@code pack.yaml} and {@code words_<language>.properties}. */
@SuppressWarnings("unchecked")
final class PackReader {
    private PackReader() {}

    static StatePack read(String id) {
        Map<String, Object> yaml = yaml(id);
        Map<String, Object> calendar = PackReader.<Map<String, Object>>need(yaml, "calendar");
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, words(id, language));
        }
        return new StatePack(
                id,
                name(need(yaml, "name")),
                name(need(yaml, "government")),
                PackReader.<Integer>need(yaml, "lgdState"),
                (PackReader.<List<String>>need(yaml, "languages"))
                        .stream().map(code -> Language.of(code).orElseThrow()).toList(),
                levels(PackReader.<List<Map<String, Object>>>need(yaml, "levels")),
                PackReader.<Integer>need(yaml, "maxLevels"),
                numbers(PackReader.<Map<String, Map<String, Object>>>need(yaml, "numbers")),
                new StatePack.Calendar(
                        offs(PackReader.<List<String>>need(calendar, "weeklyOff")),
                        holidays(PackReader.<List<Map<String, Object>>>need(calendar, "holidays"))),
                PackReader.<Map<String, Integer>>need(yaml, "references"),
                PackReader.<Map<String, Integer>>need(yaml, "approvals"),
                words);
    }

    private static <T> T need(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing " + key);
        }
        return (T) value;
    }

    private static Map<String, Object> yaml(String id) {
        try (InputStream in = resource(id, "pack.yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no state pack " + id);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> words(String id, Language language) {
        Map<String, String> texts = new HashMap<>();
        try (InputStream in = resource(id, "words_" + language.code() + ".properties")) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }

    private static @Nullable InputStream resource(String id, String name) {
        return PackReader.class.getClassLoader().getResourceAsStream("packs/" + id + "/" + name);
    }

    private static LocalName name(Map<String, String> names) {
        return new LocalName(names.get("en"), names.get("hi"), names.get("bn"));
    }

    private static List<StatePack.Level> levels(List<Map<String, Object>> yaml) {
        return yaml.stream()
                .map(level -> new StatePack.Level(
                        PackReader.<Integer>need(level, "level"),
                        name(need(level, "name")),
                        PackReader.<Integer>need(level, "limit")))
                .toList();
    }

    private static Map<String, NumberTemplate> numbers(Map<String, Map<String, Object>> yaml) {
        Map<String, NumberTemplate> numbers = new HashMap<>();
        yaml.forEach((kind, template) -> numbers.put(
                kind,
                new NumberTemplate(
                        PackReader.<String>need(template, "template"),
                        PackReader.<List<String>>need(template, "per"))));
        return numbers;
    }

    private static List<StatePack.Calendar.Off> offs(List<String> yaml) {
        List<StatePack.Calendar.Off> offs = new ArrayList<>();
        for (String text : yaml) {
            String[] parts = text.split(" ");
            Set<Integer> weeks = new HashSet<>();
            for (int i = 1; i < parts.length; i++) {
                weeks.add(Integer.parseInt(parts[i]));
            }
            offs.add(new StatePack.Calendar.Off(DayOfWeek.valueOf(parts[0]), weeks));
        }
        return offs;
    }

    private static List<StatePack.Calendar.Holiday> holidays(List<Map<String, Object>> yaml) {
        return yaml.stream()
                .map(day -> new StatePack.Calendar.Holiday(
                        LocalDate.parse(PackReader.<String>need(day, "date")), name(need(day, "name"))))
                .toList();
    }
}

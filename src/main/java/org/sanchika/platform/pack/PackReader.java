package org.sanchika.platform.pack;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.platform.database.StartRefused;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;

/**
 * Reads a pack: the folder {@code packs/<id>} with {@code pack.yaml}, {@code words_<language>.properties} and
 * {@code words_<kind of office>_<language>.properties}.
 */
final class PackReader {
    private static final Pattern WORDS = Pattern.compile("words_(?:([A-Z]+)_)?([a-z]{2})\\.properties");

    private final PackFolder folder;
    private final PackMistakes mistakes = new PackMistakes();
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final Map<String, Map<Language, Map<String, String>>> officeWords = new HashMap<>();

    private PackReader(PackFolder folder) {
        this.folder = folder;
    }

    /**
     * @param outside folder of packs that come before the built-in ones; empty for none
     * @throws StartRefused with every mistake that the pack has
     */
    static StatePack read(String id, String outside) {
        PackFolder folder = PackFolder.open(id, outside);
        String yaml = folder.texts().get("pack.yaml");
        if (yaml == null) {
            throw new StartRefused("There is no state pack “" + id + "” (no " + folder.path("pack.yaml")
                    + "). Built in are " + String.join(", ", PackFolder.builtIn())
                    + "; others are looked for in the folder that sanchika.packs names.");
        }
        return new PackReader(folder).read(id, folder.path("pack.yaml"), yaml);
    }

    private StatePack read(String id, String file, String text) {
        readWords();
        Optional<PackYaml> read = PackNode.read(file, text, mistakes).map(PackYaml::new);
        Optional<StatePack> pack = read.map(yaml -> pack(id, yaml));
        mistakes.refuse(id);
        return pack.orElseThrow();
    }

    private StatePack pack(String id, PackYaml yaml) {
        yaml.languages().stream()
                .filter(language -> !words.containsKey(language))
                .forEach(language -> mistakes.add(
                        folder.path("words_" + language.code() + ".properties"), 0, "is missing, though a language"));
        List<StatePack.Level> levels = yaml.levels();
        return new StatePack(
                id,
                yaml.name("name"),
                yaml.name("government"),
                yaml.number("lgdState", 1, 99),
                yaml.languages(),
                levels,
                yaml.number("maxLevels", 1, 12),
                yaml.numbers(),
                yaml.calendar(),
                yaml.days("references", true),
                yaml.approvals(levels),
                Map.copyOf(words),
                yaml.days("acknowledgements", false),
                yaml.practice(),
                spread(yaml.officeWords()));
    }

    private void readWords() {
        folder.texts().forEach((name, text) -> {
            if (name.equals("pack.yaml") || name.endsWith(".md")) {
                return;
            }
            Matcher parts = WORDS.matcher(name);
            Optional<Language> language = parts.matches() ? Language.of(parts.group(2)) : Optional.empty();
            if (language.isEmpty() || (parts.group(1) != null && !StatePack.OFFICES.contains(parts.group(1)))) {
                mistakes.add(folder.path(name), 0, "is no file of a pack");
                return;
            }
            var said = new PackWords(folder.path(name), Dictionary.messages(language.get()), mistakes).read(text);
            if (parts.group(1) == null) {
                words.put(language.get(), said);
            } else {
                officeWords
                        .computeIfAbsent(parts.group(1), kind -> new EnumMap<>(Language.class))
                        .put(language.get(), said);
            }
        });
    }

    /** The words of each kind of office; {@code alike} names the kinds that share another's. */
    private Map<String, Map<Language, Map<String, String>>> spread(Map<String, List<String>> alike) {
        Map<String, Map<Language, Map<String, String>>> spread = new HashMap<>(officeWords);
        alike.forEach((kind, others) -> {
            var said = officeWords.get(kind);
            if (said == null) {
                mistakes.add(
                        folder.path("pack.yaml"),
                        0,
                        "officeWords names " + kind + ", but no words_" + kind + "_… is there");
            } else {
                others.forEach(other -> spread.putIfAbsent(other, said));
            }
        });
        return Map.copyOf(spread);
    }
}

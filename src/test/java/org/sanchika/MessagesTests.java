package org.sanchika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;

/** Everything is said in three languages, alike in each, and in the script of each. */
class MessagesTests {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\.t\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern IN_CODE = Pattern.compile("\\bwords(?:\\(\\))?\\.get\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    /** Names that Indian offices write in Latin letters in every language. */
    private static final Set<String> LATIN = Set.of(
            "API",
            "CSV",
            "DIGIPIN",
            "DSC",
            "HTML",
            "JPEG",
            "JSON",
            "OCR",
            "PDF",
            "PNG",
            "QR",
            "TIFF",
            "XLSX",
            "ZIP",
            "Sanchika",
            "Alt",
            "Ctrl",
            "Enter",
            "Esc",
            "Shift",
            "Tab",
            "SHA",
            "Excel",
            "EML",
            "Kruti",
            "Dev",
            "ID");

    private static final Map<Language, Map<String, String>> ALL = Stream.of(Language.values())
            .collect(Collectors.toMap(language -> language, language -> new TreeMap<>(Dictionary.messages(language))));

    @Test
    void saysEverythingInEveryLanguage() {
        Set<String> keys = new TreeSet<>();
        ALL.values().forEach(texts -> keys.addAll(texts.keySet()));

        List<String> missing = new ArrayList<>();
        ALL.forEach((language, texts) -> keys.stream()
                .filter(key -> texts.getOrDefault(key, "").isBlank())
                .forEach(key -> missing.add(language.code() + " " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void takesTheSameArgumentsInEveryLanguage() {
        assertThat(complaints((key, text) -> {
                    Set<String> english = arguments(ALL.get(Language.EN).getOrDefault(key, text));
                    return arguments(text).equals(english) ? null : arguments(text) + ", in English " + english;
                }))
                .isEmpty();
    }

    @Test
    void resolvesEveryTerm() {
        assertThat(complaints((key, text) -> PLACE.matcher(text)
                        .results()
                        .map(place -> place.group(1))
                        .filter(term -> !term.matches("[tT]erm\\..*")
                                || !ALL.get(Language.EN).containsKey("t" + term.substring(1)))
                        .findFirst()
                        .map(term -> "no term " + term)
                        .orElse(null)))
                .isEmpty();
    }

    @Test
    void canBeFormatted() {
        assertThat(complaints((key, text) -> {
                    try {
                        new MessageFormat(PLACE.matcher(text).replaceAll("term"));
                        return null;
                    } catch (IllegalArgumentException broken) {
                        return broken.getMessage();
                    }
                }))
                .isEmpty();
    }

    @Test
    void usesTypographicApostrophes() {
        assertThat(complaints((key, text) -> text.contains("'") ? "has an ASCII apostrophe, write ’" : null))
                .isEmpty();
    }

    @Test
    void isWrittenInNormalFormC() {
        assertThat(complaints((key, text) ->
                        Normalizer.isNormalized(text, Normalizer.Form.NFC) ? null : "is not in normal form C"))
                .isEmpty();
    }

    @Test
    void isWrittenInTheScriptOfItsLanguage() {
        assertThat(ofScript(Language.HI, "\\p{IsBengali}")).isEmpty();
        assertThat(ofScript(Language.BN, "[\\u0900-\\u0963\\u0966-\\u097F]")).isEmpty();
    }

    @Test
    void leavesNothingInEnglishElsewhere() {
        List<String> english = new ArrayList<>();
        for (Language language : List.of(Language.HI, Language.BN)) {
            ALL.get(language).forEach((key, text) -> {
                String plain = PLACE.matcher(text).replaceAll("").replaceAll("\\{\\d+[^}]*}", "");
                boolean own = plain.codePoints().anyMatch(c -> c > 0x900 && Character.isLetter(c));
                boolean latin = Pattern.compile("[A-Za-z]+")
                        .matcher(plain)
                        .results()
                        .anyMatch(word -> word.group().length() > 1 && !LATIN.contains(word.group()));
                if (latin && !own) {
                    english.add(language.code() + " " + key + ": " + text);
                }
            });
        }
        assertThat(english).isEmpty();
    }

    @Test
    void saysEachKeyOnce() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, String> seen = new HashMap<>();
            for (Path file : files(FOLDER, "_" + language.code() + ".properties")) {
                for (String line : Files.readAllLines(file)) {
                    String key = line.strip().split("[ =:]", 2)[0];
                    if (!key.isEmpty() && !key.startsWith("#") && seen.put(key, file.toString()) != null) {
                        twice.add(file.getFileName() + " " + key);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void hasTheWordsThatTemplatesAskFor() throws IOException {
        assertThat(unknown(Path.of("src/main/jte"), ".jte", IN_TEMPLATE)).isEmpty();
    }

    @Test
    void hasTheWordsThatCodeAsksFor() throws IOException {
        assertThat(unknown(Path.of("src/main/java"), ".java", IN_CODE)).isEmpty();
    }

    private static List<String> unknown(Path folder, String ending, Pattern use) throws IOException {
        List<String> unknown = new ArrayList<>();
        Map<String, String> english = ALL.get(Language.EN);
        for (Path file : files(folder, ending)) {
            use.matcher(Files.readString(file)).results().forEach(match -> {
                String key = match.group(1);
                boolean known = match.group(2) == null
                        ? english.containsKey(key)
                        : english.keySet().stream().anyMatch(one -> one.startsWith(key));
                if (!known) {
                    unknown.add(file.getFileName() + ": " + key);
                }
            });
        }
        return unknown;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ofScript(Language language, String foreign) {
        Pattern script = Pattern.compile(foreign);
        return ALL.get(language).entrySet().stream()
                .filter(entry -> script.matcher(entry.getValue()).find())
                .map(entry -> language.code() + " " + entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    /** What {@code complaint} says of each text, none when it answers null. */
    private static List<String> complaints(BiFunction<String, String, @Nullable String> complaint) {
        List<String> complaints = new ArrayList<>();
        ALL.forEach((language, texts) -> texts.forEach((key, text) -> {
            String said = complaint.apply(key, text);
            if (said != null) {
                complaints.add(language.code() + " " + key + ": " + said);
            }
        }));
        return complaints;
    }
}

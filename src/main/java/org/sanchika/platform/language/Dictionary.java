package org.sanchika.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words of the program. Each module brings {@code messages/<slice>_<language>.properties}; the state's pack says
 * some of them otherwise, and some again otherwise for one kind of office. A text may contain {@code ${term.file}}, or
 * {@code ${Term.file}} where a sentence begins, so that a state that has another word for a notion changes it in one
 * place.
 */
public final class Dictionary {
    private static final Pattern TERM = Pattern.compile("\\$\\{([tT])(erm\\.[a-z0-9.-]+)}");
    /** Terms may use terms, but not one another in a circle. */
    private static final int DEEPEST = 4;

    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<String, Map<Language, Words>> byOffice = new HashMap<>();

    /** @param state the state's own words, by language; may be empty */
    public Dictionary(Map<Language, Map<String, String>> state) {
        this(state, Map.of());
    }

    /**
     * @param state the state's own words, by language; may be empty
     * @param offices words of one kind of office (DISTRICT, SECRETARIAT …) that differ from the state's, by language
     */
    public Dictionary(
            Map<Language, Map<String, String>> state, Map<String, Map<Language, Map<String, String>>> offices) {
        for (Language language : Language.values()) {
            Map<String, String> texts = messages(language);
            texts.putAll(state.getOrDefault(language, Map.of()));
            words.put(language, new Words(language, expand(texts)));
            offices.forEach((kind, said) -> {
                Map<String, String> own = new HashMap<>(texts);
                own.putAll(said.getOrDefault(language, Map.of()));
                byOffice.computeIfAbsent(kind, k -> new EnumMap<>(Language.class))
                        .put(language, new Words(language, expand(own)));
            });
        }
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /** The words as a reader in this kind of office says them; the state's where that kind has none of its own. */
    public Words in(Language language, @Nullable String officeKind) {
        Map<Language, Words> own = officeKind == null ? null : byOffice.get(officeKind);
        return own == null ? in(language) : Objects.requireNonNull(own.get(language));
    }

    /** Every text that the modules bring, before any state's words; terms in it are not yet replaced. */
    public static Map<String, String> messages(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }

    /** Terms named in {@code text}, as their keys. */
    public static List<String> termsIn(String text) {
        return TERM.matcher(text)
                .results()
                .map(term -> "t" + term.group(2))
                .distinct()
                .toList();
    }

    private static Map<String, String> expand(Map<String, String> texts) {
        Map<String, String> expanded = new HashMap<>(texts.size() * 2);
        texts.forEach((key, text) -> expanded.put(key, expand(text, texts, 0)));
        return Map.copyOf(expanded);
    }

    private static String expand(String text, Map<String, String> texts, int depth) {
        if (depth == DEEPEST || text.indexOf('$') < 0) {
            return text;
        }
        return TERM.matcher(text).replaceAll(term -> {
            String said = texts.get("t" + term.group(2));
            if (said == null) {
                return Matcher.quoteReplacement(term.group());
            }
            String whole = expand(said, texts, depth + 1);
            return Matcher.quoteReplacement(term.group(1).equals("T") ? capital(whole) : whole);
        });
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

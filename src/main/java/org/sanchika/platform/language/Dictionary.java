package org.sanchika.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words of the program. Each module brings {@code messages/<slice>_<language>.properties}; the state's pack says
 * some of them otherwise. A text may contain {@code ${term.file}}, so that a state that has another word for a notion
 * changes it in one place.
 */
public final class Dictionary {
    private static final Pattern TERM = Pattern.compile("\\$\\{([a-zA-Z0-9.-]+)}");

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    /** @param overrides the state's own words, by language; may be empty */
    public Dictionary(Map<Language, Map<String, String>> overrides) {
        for (Language language : Language.values()) {
            Map<String, String> texts = load(language);
            texts.putAll(overrides.getOrDefault(language, Map.of()));
            words.put(language, new Words(language, expand(texts)));
        }
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, String> load(Language language) {
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

    private static Map<String, String> expand(Map<String, String> texts) {
        Map<String, String> expanded = new HashMap<>(texts.size() * 2);
        texts.forEach((key, text) -> expanded.put(
                key,
                TERM.matcher(text)
                        .replaceAll(
                                term -> Matcher.quoteReplacement(texts.getOrDefault(term.group(1), term.group())))));
        return Map.copyOf(expanded);
    }
}

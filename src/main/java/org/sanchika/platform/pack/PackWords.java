package org.sanchika.platform.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A state's own words: a properties file that says otherwise what the program already says. */
final class PackWords {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final String file;
    private final Map<String, String> known;
    private final PackMistakes mistakes;

    /** @param known the program's own texts of the language, which alone may be said otherwise */
    PackWords(String file, Map<String, String> known, PackMistakes mistakes) {
        this.file = file;
        this.known = known;
        this.mistakes = mistakes;
    }

    Map<String, String> read(String text) {
        Map<String, String> words = new HashMap<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            StringBuilder whole = new StringBuilder(lines[i]);
            while (goesOn(lines[i]) && i + 1 < lines.length) {
                whole.append('\n').append(lines[++i]);
            }
            entry(whole.toString(), first + 1, words);
        }
        return Map.copyOf(words);
    }

    private void entry(String line, int number, Map<String, String> words) {
        Properties entry = new Properties();
        try {
            entry.load(new StringReader(line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException broken) {
            mistakes.add(file, number, "cannot be read: " + broken.getMessage());
            return;
        }
        entry.forEach((key, said) -> {
            check((String) key, (String) said, number);
            if (words.put((String) key, (String) said) != null) {
                mistakes.add(file, number, "“" + key + "” is said twice");
            }
        });
    }

    private void check(String key, String said, int line) {
        String usual = known.get(key);
        if (usual == null) {
            mistakes.add(file, line, "the program has no words “" + key + "”");
            return;
        }
        if (said.isBlank()) {
            mistakes.add(file, line, "“" + key + "” is empty");
        }
        if (said.contains("'")) {
            mistakes.add(file, line, "“" + key + "” has a straight apostrophe; write ’");
        }
        PLACE.matcher(said).results().map(place -> place.group(1)).forEach(term -> {
            if (!known.containsKey("t" + term.substring(Math.min(1, term.length())))) {
                mistakes.add(file, line, "“" + key + "” uses ${" + term + "}, which the program does not have");
            }
        });
        arguments(key, said, usual, line);
    }

    private void arguments(String key, String said, String usual, int line) {
        Set<String> more = numbered(said);
        more.removeAll(numbered(usual));
        if (!more.isEmpty()) {
            mistakes.add(
                    file, line, "“" + key + "” has a place {" + more.iterator().next() + "} that nothing fills");
        }
        if (!numbered(usual).isEmpty()) {
            try {
                new MessageFormat(PLACE.matcher(said).replaceAll("term"));
            } catch (IllegalArgumentException broken) {
                mistakes.add(file, line, "“" + key + "” has braces that do not fit: " + broken.getMessage());
            }
        }
    }

    private static Set<String> numbered(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** An odd number of backslashes at its end joins a line with the next one; comments end where they end. */
    private static boolean goesOn(String line) {
        String stripped = line.strip();
        if (stripped.startsWith("#") || stripped.startsWith("!")) {
            return false;
        }
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}

package org.sanchika.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;

/**
 * A field that cannot stay as it is.
 *
 * @param field as forms and programs name it
 * @param key of the sentence that says why
 */
public record Fault(String field, String key, List<Object> arguments) {

    public static Fault of(String field, String key, Object... arguments) {
        return new Fault(field, key, List.of(arguments));
    }

    public String message(Words words) {
        return words.get(key, arguments.toArray());
    }

    /** The sentence for each field, in the order of the faults; the first one of a field counts. */
    public static Map<String, String> messages(List<Fault> faults, Words words) {
        return faults.stream()
                .collect(
                        Collectors.toMap(Fault::field, fault -> fault.message(words), (a, b) -> a, LinkedHashMap::new));
    }

    /** The faults as programs read them: all of them, each at its field. */
    public static Problem problem(List<Fault> faults, Words words) {
        List<Problem.FieldError> errors = faults.stream()
                .map(fault -> new Problem.FieldError(name(fault.field()), fault.message(words)))
                .toList();
        return new Problem(
                "/problems/bad-input",
                HttpStatus.UNPROCESSABLE_CONTENT,
                words.get("refusal.title"),
                words.get("form.problems"),
                errors,
                Map.of());
    }

    /** {@code senderName} is {@code sender.name}. */
    private static String name(String field) {
        return field.startsWith("sender") && field.length() > 6
                ? "sender." + field.substring(6, 7).toLowerCase(Locale.ROOT) + field.substring(7)
                : field.equals("to") ? "toPost" : field;
    }
}

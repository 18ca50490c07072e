package org.sanchika.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.springframework.http.HttpStatus;

/** What must be corrected in a form, field by field in the form's order, in the reader's words. */
public final class Mistakes {
    private final Map<String, String> byField = new LinkedHashMap<>();

    /** A form on which nothing is wrong. */
    public static Mistakes none() {
        return new Mistakes();
    }

    /** The first thing said about a field stays. */
    public Mistakes add(String field, String message) {
        byField.putIfAbsent(field, message);
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public Map<String, String> byField() {
        return Map.copyOf(byField);
    }

    /** In the form's order, as programs read them. */
    public List<Problem.FieldError> errors() {
        return byField.entrySet().stream()
                .map(one -> new Problem.FieldError(one.getKey(), one.getValue()))
                .toList();
    }

    /** All of them, as programs are answered (422). */
    public Problem problem(Words words) {
        return new Problem(
                "/problems/bad-input",
                HttpStatus.UNPROCESSABLE_CONTENT,
                words.get("refusal.title"),
                words.get("form.problems"),
                errors(),
                Map.of());
    }
}

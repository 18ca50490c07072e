package org.sanchika.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as programs read it (RFC 9457).
 *
 * @param type stable path, such as {@code /problems/not-holder}
 * @param title and {@code detail}: in the caller's language
 * @param more further members, such as who holds the matter now
 */
public record Problem(
        String type,
        HttpStatus status,
        String title,
        String detail,
        List<FieldError> errors,
        Map<String, Object> more) {

    /** A field that cannot stay as it is, and why. */
    public record FieldError(String field, String message) {}

    public static Problem of(String type, HttpStatus status, String title, String detail) {
        return new Problem(type, status, title, detail, List.of(), Map.of());
    }

    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(type, status, title, detail, errors, all);
    }

    public ResponseEntity<Object> answer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", title);
        body.put("status", status.value());
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.putAll(more);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}

package org.sanchika.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A part of a list for programs; {@code next} goes into {@code after} for the next part, null at the end. */
public record Part<T>(List<T> items, @Nullable String next) {
    private static final int MOST = 200;

    /** @param items one more than {@code limit} when there are more; {@code place}: where the next part goes on */
    public static <T> Part<T> of(List<T> items, int limit, Function<T, String> place) {
        return items.size() > limit
                ? new Part<>(items.subList(0, limit), place.apply(items.get(limit - 1)))
                : new Part<>(items, null);
    }

    /** As many as a program may ask for at once (400 otherwise). */
    public static int within(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit");
        }
        return limit;
    }
}

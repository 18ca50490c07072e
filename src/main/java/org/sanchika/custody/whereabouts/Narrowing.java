package org.sanchika.custody.whereabouts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list, and where it goes on, as the address says it.
 *
 * @param level band of decision; all when left out
 * @param post id of a desk
 * @param kind code of a kind of matter
 * @param band place of a band of days, from 0
 * @param over true: only what is over its limit
 * @param unopened true: only what nobody opened
 * @param own true: only the unit's own desks, not those below
 * @param after where the list goes on: {@code next} of the part before
 */
record Narrowing(
        @Nullable Integer level,
        @Nullable Long post,
        @Nullable String kind,
        @Nullable Integer band,
        @Nullable Boolean over,
        @Nullable Boolean unopened,
        @Nullable Boolean own,
        @Nullable String after) {
    Question of(Question question) {
        return question.narrowed(
                level == null ? 0 : level,
                post == null ? 0 : post,
                kind == null ? "" : kind,
                band == null ? -1 : band,
                Boolean.TRUE.equals(over),
                Boolean.TRUE.equals(unopened),
                Boolean.TRUE.equals(own));
    }

    WhereSql.WherePlace place() {
        return Optional.ofNullable(after).flatMap(WherePlaces::parse).orElse(WherePlaces.TOP);
    }

    static String behind(WhereRow last) {
        return "after=" + WherePlaces.text(last);
    }
}

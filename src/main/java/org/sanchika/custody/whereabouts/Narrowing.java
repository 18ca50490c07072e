package org.sanchika.custody.whereabouts;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What narrows a list, and where it goes on, as the address says it. */
record Narrowing(
        @Nullable Integer level,
        @Nullable Long post,
        @Nullable String kind,
        @Nullable Integer band,
        @Nullable Boolean over,
        @Nullable Boolean unopened,
        @Nullable Boolean own,
        @Nullable String after) {
    private static final WhereSql.WherePlace TOP =
            new WhereSql.WherePlace(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 0);

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
        return after == null ? TOP : WherePlaces.parse(after).orElse(TOP);
    }

    static String behind(WhereRow last) {
        return "after=" + WherePlaces.text(last);
    }
}

package org.sanchika.custody.whereabouts;

import org.jspecify.annotations.Nullable;

/**
 * What is asked about where things lie, as the address says it.
 *
 * @param unit narrows to a unit with all below it; the caller's whole scope when left out
 * @param by level, unit, post or kind
 * @param asOf a past day; today when left out
 * @param clock calendar or working days
 */
record Asking(
        @Nullable Long unit,
        @Nullable String by,
        @Nullable String asOf,
        @Nullable String clock) {
    Question question() {
        return Question.of(unit == null ? 0 : unit, or(by, "level"), or(asOf, ""), or(clock, ""));
    }

    /** Something that is no day stands for one. */
    boolean isNoDay() {
        return asOf != null && !asOf.isBlank() && question().asOf() == null;
    }

    private static String or(@Nullable String text, String usual) {
        return text == null ? usual : text;
    }
}

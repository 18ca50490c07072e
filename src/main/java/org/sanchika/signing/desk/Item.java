package org.sanchika.signing.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing to be signed, as forms and calls name it: {@code ISSUE-12}. */
record Item(String kind, long id) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,20})-(\\d{1,18})");

    static Optional<Item> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Item(form.group(1), Long.parseLong(form.group(2)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + "-" + id;
    }
}

package org.sanchika.office.people;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.people.PeopleMending.Giving;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** A charge as it is typed. */
public record ChargeForm(
        @Nullable Long person,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String until) {
    public static final List<String> KINDS = List.of("REGULAR", "ADDITIONAL", "IN_CHARGE", "LINK", "ASSISTANT");

    public String get(@Nullable String value) {
        return value == null ? "" : value;
    }

    Mistakes mistakes(Words words) {
        Mistakes mistakes = Mistakes.none();
        if (person == null) {
            mistakes.add("person", words.get("office.charge.choose-person"));
        }
        if (kind == null || !KINDS.contains(kind)) {
            mistakes.add("kind", words.get("form.required"));
        }
        if (Typed.date(from).isEmpty()) {
            mistakes.add("from", words.get("form.date"));
        }
        if (!Typed.line(until).isEmpty() && Typed.date(until).isEmpty()) {
            mistakes.add("until", words.get("form.date"));
        }
        return mistakes;
    }

    /** Only after {@link #mistakes} found none. */
    Giving giving(long post) {
        return new Giving(
                Objects.requireNonNull(person),
                post,
                get(kind),
                Typed.date(from).orElseThrow(),
                Typed.date(until).orElse(null));
    }
}

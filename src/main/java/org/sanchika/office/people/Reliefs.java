package org.sanchika.office.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Component;

/** Relieves whoever holds a charge. */
@Component
class Reliefs {
    private final PeopleMending mending;

    Reliefs(PeopleMending mending) {
        this.mending = mending;
    }

    /** @return the last day; empty when it was refused, as {@code mistakes} says */
    Optional<LocalDate> relieve(Errand errand, long charge, @Nullable String until, Mistakes mistakes) {
        Optional<LocalDate> day = Typed.date(until);
        if (day.isEmpty()) {
            mistakes.add("until", errand.words().get("form.date"));
        }
        return errand.run(
                        "relief " + charge + " " + day,
                        mistakes,
                        () -> mending.relieve(errand.here(), charge, day.orElseThrow())
                                .orElseThrow(() -> new Gone("charge " + charge)))
                .flatMap(done -> day);
    }
}

package org.sanchika.proceeding.particulars;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.receipt.Fault;

/** What is wrong with particulars, field by field. */
final class Checks {
    private final List<Fault> faults = new ArrayList<>();
    private final LocalDate today;

    Checks(LocalDate today) {
        this.today = today;
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    Checks needed(String field, @Nullable Object value) {
        if (value == null || value.equals("")) {
            faults.add(Fault.of(field, value == null ? "form.date" : "form.required"));
        }
        return this;
    }

    Checks atMost(String field, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.of(field, "form.too-long", most));
        }
        return this;
    }

    /** What was done was done by today, and after what it followed. */
    Checks done(String field, @Nullable LocalDate day, @Nullable LocalDate after) {
        if (day != null && day.isAfter(today)) {
            faults.add(Fault.of(field, "particulars.fault.ahead"));
        } else if (day != null && after != null && day.isBefore(after)) {
            faults.add(Fault.of(field, "particulars.fault.before"));
        }
        return this;
    }

    Checks unless(boolean right, String field, String key) {
        if (!right) {
            faults.add(Fault.of(field, key));
        }
        return this;
    }

    List<Fault> faults() {
        return faults;
    }
}

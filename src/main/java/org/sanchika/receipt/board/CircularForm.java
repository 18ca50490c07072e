package org.sanchika.receipt.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.custody.Action;
import org.sanchika.receipt.Days;
import org.sanchika.receipt.Fault;

/** What is asked of a group, as it was typed or sent. */
record CircularForm(Map<String, String> fields, LocalDate today) {

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!get("group").matches("\\d{1,18}")) {
            faults.add(Fault.of("group", "form.required"));
        }
        if (!get("action").isEmpty() && action().isEmpty()) {
            faults.add(Fault.of("action", "custody.unknown-choice"));
        }
        if (!get("dueOn").isEmpty() && due().isEmpty()) {
            faults.add(Fault.of("dueOn", "form.date"));
        }
        return faults;
    }

    /** Only after {@link #faults} found none. */
    Boards.Circular circular() {
        return new Boards.Circular(
                Long.parseLong(get("group")), action().orElse(Action.FOR_REPORT), due().orElse(null), get("remarks"));
    }

    private Optional<Action> action() {
        return Action.CHOICES.stream()
                .filter(one -> one.name().equals(get("action")))
                .findFirst();
    }

    private Optional<LocalDate> due() {
        return Days.ahead(get("dueOn"), today);
    }

    private String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}

package org.sanchika.register.periodical;

import java.time.LocalDate;
import org.sanchika.custody.ActForm;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.register.Marked;

/** What is entered for a day of a return, or taken back, and the end of a return. */
record MarkForm(ActForm fields) {
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_REMARK = 500;

    Mistakes mistakes(LocalDate today, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (fields.date("dueOn").isEmpty()) {
            mistakes.add("dueOn", words.get("form.required"));
        }
        if (fields.date("doneOn").isEmpty()) {
            mistakes.add("doneOn", words.get("form.date"));
        } else if (doneOn().isAfter(today)) {
            mistakes.add("doneOn", words.get("register.not-yet"));
        }
        tooLong("reference", LONGEST_REFERENCE, mistakes, words);
        tooLong("remark", LONGEST_REMARK, mistakes, words);
        return mistakes;
    }

    Mistakes removalMistakes(Words words) {
        Mistakes mistakes = Mistakes.none();
        if (fields.date("day").isEmpty()) {
            mistakes.add("day", words.get("form.required"));
        }
        if (!fields.has("reason")) {
            mistakes.add("reason", words.get("form.required"));
        }
        tooLong("reason", LONGEST_REMARK, mistakes, words);
        return mistakes;
    }

    Mistakes endMistakes(LocalDate begun, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (fields.date("endedOn").isEmpty()) {
            mistakes.add("endedOn", words.get("form.date"));
        } else if (endedOn().isBefore(begun)) {
            mistakes.add("endedOn", words.get("return.ended.early"));
        }
        if (!fields.has("endReason")) {
            mistakes.add("endReason", words.get("form.required"));
        }
        tooLong("endReason", LONGEST_REMARK, mistakes, words);
        return mistakes;
    }

    static Mistakes said(Marked marked, Words words) {
        Mistakes mistakes = Mistakes.none();
        return switch (marked) {
            case Marked.Done done -> mistakes;
            case Marked.Already(LocalDate on) -> mistakes.add("dueOn", words.get("return.already", words.day(on)));
            case Marked.NotMarked none -> mistakes.add("day", words.get("return.not-marked"));
            case Marked.NotDue none -> mistakes.add("dueOn", words.get("return.not-due"));
        };
    }

    LocalDate dueOn() {
        return fields.date("dueOn").orElseThrow();
    }

    LocalDate doneOn() {
        return fields.date("doneOn").orElseThrow();
    }

    LocalDate day() {
        return fields.date("day").orElseThrow();
    }

    LocalDate endedOn() {
        return fields.date("endedOn").orElseThrow();
    }

    String reference() {
        return Typed.line(fields.get("reference"));
    }

    String remark() {
        return Typed.line(fields.get("remark"));
    }

    String reason() {
        return Typed.line(fields.get("reason"));
    }

    String endReason() {
        return Typed.line(fields.get("endReason"));
    }

    private void tooLong(String field, int most, Mistakes mistakes, Words words) {
        if (fields.get(field).length() > most) {
            mistakes.add(field, words.get("form.too-long", most));
        }
    }
}

package org.sanchika.register.periodical;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.register.DueRule;
import org.sanchika.register.Keeping;
import org.sanchika.register.NewPeriodical;
import org.sanchika.register.Periodical;

/** A return as a form or a program enters it. Public for the templates. */
public final class PeriodicalForm {
    private static final int LONGEST_NAME = 200;
    private static final List<String> NAMES = List.of("nameEn", "nameHi", "nameBn");

    private final ActForm fields;

    PeriodicalForm(ActForm fields) {
        this.fields = fields;
    }

    static PeriodicalForm blank() {
        return new PeriodicalForm(ActForm.empty());
    }

    public String get(String field) {
        return fields.get(field);
    }

    ActForm fields() {
        return fields;
    }

    /** @param desks which of them may see to it */
    Mistakes mistakes(List<Keeping.Desk> desks, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (NAMES.stream().noneMatch(fields::has)) {
            mistakes.add("nameEn", words.get("return.name.required"));
        }
        NAMES.forEach(name -> tooLong(name, mistakes, words));
        if (direction().isEmpty()) {
            mistakes.add("direction", words.get("form.required"));
        }
        if (!fields.has("party")) {
            mistakes.add("party", words.get("form.required"));
        }
        tooLong("party", mistakes, words);
        if (desks.stream().noneMatch(one -> String.valueOf(one.id()).equals(get("postId")))) {
            mistakes.add("postId", words.get("form.required"));
        }
        Optional<DueRule> rule = rule();
        if (rule.isEmpty()) {
            mistakes.add("frequency", words.get("form.required"));
        } else if (!rule.get().isDaySound()) {
            mistakes.add("day", words.get("return.day.wrong." + rule.get().frequency()));
        } else if (!rule.get().isMonthSound()) {
            mistakes.add("month", words.get("return.month.wrong." + rule.get().frequency()));
        }
        if (fields.date("begunOn").isEmpty()) {
            mistakes.add("begunOn", words.get("form.date"));
        }
        return mistakes;
    }

    /** Call it only when there are no mistakes. */
    NewPeriodical entry(UnitId unit, Function<String, Optional<UnitId>> byCode) {
        String party = Typed.line(get("party"));
        @Nullable UnitId office = byCode.apply(party).orElse(null);
        return new NewPeriodical(
                unit,
                new LocalName(
                        Typed.lineOrNone(get("nameEn")),
                        Typed.lineOrNone(get("nameHi")),
                        Typed.lineOrNone(get("nameBn"))),
                direction().orElseThrow(),
                office,
                office == null ? party : "",
                new PostId(Long.parseLong(get("postId"))),
                rule().orElseThrow(),
                fields.date("begunOn").orElseThrow());
    }

    /** Today, unless something else was typed. */
    public String begunOn(LocalDate today) {
        return fields.has("begunOn") ? get("begunOn") : today.toString();
    }

    private void tooLong(String field, Mistakes mistakes, Words words) {
        if (get(field).length() > LONGEST_NAME) {
            mistakes.add(field, words.get("form.too-long", LONGEST_NAME));
        }
    }

    private Optional<Periodical.Direction> direction() {
        return Arrays.stream(Periodical.Direction.values())
                .filter(one -> one.name().equals(get("direction")))
                .findFirst();
    }

    private Optional<DueRule> rule() {
        return Arrays.stream(DueRule.Frequency.values())
                .filter(one -> one.name().equals(get("frequency")))
                .findFirst()
                .map(frequency -> DueRule.of(frequency, number("day"), number("month")));
    }

    /** 0 for what is no number. */
    private int number(String field) {
        String text = Typed.line(get(field));
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }
}

package org.sanchika.register.assurance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.register.Assurance;
import org.sanchika.register.AssuranceStep;
import org.sanchika.register.Keeping;
import org.sanchika.register.NewAssurance;

/** An assurance, or what happened to one, as a form or a program enters it. Public for the templates. */
public final class AssuranceForm {
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REMARK = 500;

    private final ActForm fields;

    AssuranceForm(ActForm fields) {
        this.fields = fields;
    }

    static AssuranceForm blank() {
        return new AssuranceForm(ActForm.empty());
    }

    public String get(String field) {
        return fields.get(field);
    }

    ActForm fields() {
        return fields;
    }

    /** @param desks which of them may see to it */
    Mistakes mistakes(List<Keeping.Desk> desks, LocalDate today, Words words) {
        Mistakes mistakes = Mistakes.none();
        if (house().isEmpty()) {
            mistakes.add("house", words.get("form.required"));
        }
        required("session", LONGEST_LINE, mistakes, words);
        required("item", LONGEST_LINE, mistakes, words);
        day("givenOn", today, mistakes, words);
        if (fields.has("dueOn") && fields.date("dueOn").isEmpty()) {
            mistakes.add("dueOn", words.get("form.date"));
        } else if (!mistakes.has("givenOn") && !due().isAfter(given())) {
            mistakes.add("dueOn", words.get("assurance.due.early"));
        }
        if (!isOneOf(desks, "postId")) {
            mistakes.add("postId", words.get("form.required"));
        }
        required("promise", Assurance.LONGEST_PROMISE, mistakes, words);
        return mistakes;
    }

    /** Call it only when there are no mistakes. */
    NewAssurance entry(UnitId unit) {
        return new NewAssurance(
                unit,
                house().orElseThrow(),
                Typed.line(get("session")),
                Typed.line(get("item")),
                given(),
                Typed.lines(get("promise")),
                due(),
                new PostId(Long.parseLong(get("postId"))));
    }

    Mistakes stepMistakes(List<Keeping.Desk> desks, LocalDate today, Words words) {
        Mistakes mistakes = Mistakes.none();
        Optional<AssuranceStep.Kind> kind = kind();
        if (kind.isEmpty()) {
            return mistakes.add("kind", words.get("form.required"));
        }
        day("on", today, mistakes, words);
        if (kind.get() == AssuranceStep.Kind.EXTENDED && fields.date("dueOn").isEmpty()) {
            mistakes.add("dueOn", words.get("form.date"));
        }
        if (kind.get() == AssuranceStep.Kind.HANDED && !isOneOf(desks, "postId")) {
            mistakes.add("postId", words.get("form.required"));
        }
        limited("grantedBy", kind.get().needsGrant(), LONGEST_NAME, mistakes, words);
        limited("reference", kind.get() == AssuranceStep.Kind.MATTER, LONGEST_NAME, mistakes, words);
        limited("remark", kind.get().needsRemark(), LONGEST_REMARK, mistakes, words);
        return mistakes;
    }

    /** What the kind has no use for is left out. Call it only when there are no mistakes. */
    AssuranceStep step() {
        AssuranceStep.Kind kind = kind().orElseThrow();
        return new AssuranceStep(
                kind,
                fields.date("on").orElseThrow(),
                kind == AssuranceStep.Kind.EXTENDED ? fields.date("dueOn").orElseThrow() : null,
                kind == AssuranceStep.Kind.HANDED ? new PostId(Long.parseLong(get("postId"))) : null,
                null,
                kind == AssuranceStep.Kind.MATTER ? Typed.line(get("reference")) : "",
                null,
                kind.needsGrant() ? Typed.line(get("grantedBy")) : "",
                remark(),
                null,
                null);
    }

    Mistakes scrutinyMistakes(Words words) {
        Mistakes mistakes = Mistakes.none();
        limited("remark", false, LONGEST_REMARK, mistakes, words);
        return mistakes;
    }

    String remark() {
        return Typed.line(get("remark"));
    }

    private LocalDate given() {
        return fields.date("givenOn").orElseThrow();
    }

    private LocalDate due() {
        return fields.date("dueOn").orElseGet(() -> AssuranceRules.due(given()));
    }

    private void day(String field, LocalDate today, Mistakes mistakes, Words words) {
        Optional<LocalDate> day = fields.date(field);
        if (day.isEmpty()) {
            mistakes.add(field, words.get("form.date"));
        } else if (day.get().isAfter(today)) {
            mistakes.add(field, words.get("register.not-yet"));
        }
    }

    private void required(String field, int most, Mistakes mistakes, Words words) {
        limited(field, true, most, mistakes, words);
    }

    private void limited(String field, boolean needed, int most, Mistakes mistakes, Words words) {
        if (needed && !fields.has(field)) {
            mistakes.add(field, words.get("form.required"));
        } else if (get(field).length() > most) {
            mistakes.add(field, words.get("form.too-long", most));
        }
    }

    private boolean isOneOf(List<Keeping.Desk> desks, String field) {
        return desks.stream().anyMatch(one -> String.valueOf(one.id()).equals(get(field)));
    }

    private Optional<Assurance.House> house() {
        return Arrays.stream(Assurance.House.values())
                .filter(one -> one.name().equals(get("house")))
                .findFirst();
    }

    private Optional<AssuranceStep.Kind> kind() {
        return Arrays.stream(AssuranceStep.Kind.values())
                .filter(one -> one.name().equals(get("kind")))
                .findFirst();
    }
}

package org.sanchika.efile.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Notes;
import org.sanchika.office.Desk;
import org.sanchika.text.RichText;

/**
 * The note in the making as its form shows it: what was typed and refused goes before what was kept. Public for the
 * templates.
 *
 * @param draft what was kept; none yet
 * @param form what was typed and refused
 * @param decisions of the file, which this note may reverse
 * @param people desks with somebody on them who may be asked to confirm, or named as a reader
 * @param phrases ready sentences of the writer and his office
 */
public record Writing(
        @Nullable NoteDraft draft,
        ActForm form,
        Map<String, String> mistakes,
        List<Notes.Decided> decisions,
        List<Desk> people,
        List<String> phrases) {

    public int version() {
        return draft == null ? 0 : draft.version();
    }

    public RichText text() {
        if (form.has("body") && RichText.of(form.get("body")) instanceof RichText typed) {
            return typed;
        }
        if (form.has("text") && RichText.ofPlain(form.get("text")) instanceof RichText typed) {
            return typed;
        }
        return draft == null ? RichText.EMPTY : RichText.kept(draft.note().html());
    }

    public String kind() {
        return typed(
                "noteKind", draft == null ? NewNote.Kind.GREEN : draft.note().kind());
    }

    public String decision() {
        return typed(
                "decision", draft == null ? Note.Decision.NONE : draft.note().decision());
    }

    public String reverses() {
        return typed("reverses", draft == null ? null : draft.note().reverses());
    }

    public String corrects() {
        return typed("corrects", draft == null ? null : draft.note().corrects());
    }

    public String confirm() {
        return typed(
                "confirm",
                draft == null || draft.note().confirm() == null
                        ? null
                        : draft.note().confirm().value());
    }

    public @Nullable String mistake(String field) {
        return mistakes.get(field);
    }

    /** Something beside the text is wrong: its menu stands open. */
    public boolean isWrong() {
        return mistakes.keySet().stream()
                .anyMatch(field -> List.of("noteKind", "decision", "reverses", "corrects", "confirm", "readers")
                        .contains(field));
    }

    private String typed(String field, @Nullable Object kept) {
        return form.has("version") ? form.get(field) : kept == null ? "" : kept.toString();
    }
}

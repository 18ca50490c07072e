package org.sanchika.efile.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Notes;
import org.sanchika.office.Desk;
import org.sanchika.office.PersonId;
import org.sanchika.text.RichText;

/**
 * The note in the making as its form shows it: what was typed and refused goes before what was kept. Public for the
 * templates.
 *
 * @param draft what was kept; none yet
 * @param form what was typed and refused
 * @param decisions of the file, which this note may reverse
 * @param people desks with somebody on them who may be asked to confirm, or named as a reader
 * @param appendices papers that go with it
 * @param phrases ready sentences of the writer and his office
 * @param warnings what to know about the desk that stands chosen
 * @param unprintable what to know of characters that no font has; empty for none
 */
public record Writing(
        @Nullable NoteDraft draft,
        ActForm form,
        Map<String, String> mistakes,
        List<Notes.Decided> decisions,
        List<Desk> people,
        List<Appendices.Appendix> appendices,
        List<String> phrases,
        List<String> warnings,
        String unprintable) {

    public int version() {
        return draft == null ? 0 : draft.version();
    }

    public RichText text() {
        return text(form, draft);
    }

    static RichText text(ActForm form, @Nullable NoteDraft draft) {
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

    /** The persons for whom alone it is. */
    public Set<Long> readers() {
        if (form.has("version")) {
            return form.all("reader").stream()
                    .filter(id -> id.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return draft == null
                ? Set.of()
                : draft.note().readers().stream().map(PersonId::value).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Readers who are not among the people to choose from: they stay chosen. */
    public Set<Long> otherReaders() {
        Set<Long> others = new TreeSet<>(readers());
        people.stream()
                .map(Desk::person)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .forEach(others::remove);
        return others;
    }

    /** Each person once, however many desks he has. */
    public List<Desk> persons() {
        Set<PersonId> seen = new HashSet<>();
        return people.stream().filter(desk -> seen.add(desk.person())).toList();
    }

    public @Nullable String mistake(String field) {
        return mistakes.get(field);
    }

    /** Something beside the text is wrong, or a reader was looked for: its menu stands open. */
    public boolean isAsked() {
        return form.has("readerQ")
                || mistakes.keySet().stream()
                        .anyMatch(field -> List.of(
                                        "noteKind",
                                        "decision",
                                        "reverses",
                                        "corrects",
                                        "confirm",
                                        "readers",
                                        "appendix")
                                .contains(field));
    }

    private String typed(String field, @Nullable Object kept) {
        return form.has("version") ? form.get(field) : kept == null ? "" : kept.toString();
    }
}

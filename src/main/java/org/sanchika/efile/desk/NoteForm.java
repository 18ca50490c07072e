package org.sanchika.efile.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;

/** A note as its form sends it: HTML from the editor, plain text from a field where there is no JavaScript. */
final class NoteForm {
    private final ActForm fields;
    private final String language;

    NoteForm(ActForm fields, String language) {
        this.fields = fields;
        this.language = language;
    }

    /** Whether the form carries a note at all. */
    boolean isThere() {
        return fields.has("body") || fields.has("text");
    }

    int version() {
        Long version = number("version");
        return version == null ? 0 : version.intValue();
    }

    NewNote note() {
        Long confirm = number("confirm");
        Long corrects = number("corrects");
        return new NewNote(
                choice(NewNote.Kind.values(), "noteKind", NewNote.Kind.GREEN),
                html(),
                language,
                choice(Note.Decision.values(), "decision", Note.Decision.NONE),
                number("reverses"),
                corrects == null ? null : Math.toIntExact(Math.min(corrects, Integer.MAX_VALUE)),
                confirm == null ? null : new PostId(confirm),
                readers());
    }

    private String html() {
        return fields.has("body")
                ? fields.get("body")
                : RichText.ofPlain(fields.get("text")) instanceof RichText text ? text.html() : fields.get("text");
    }

    private List<PersonId> readers() {
        // boxes that are ticked where the form has them; while one types, the field that a script fills from them
        String[] ids = fields.has("byName")
                ? fields.all("reader").toArray(String[]::new)
                : fields.get("readers").split("[ ,]+");
        return Arrays.stream(ids)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new PersonId(Long.parseLong(id)))
                .toList();
    }

    /** What was typed where a number belongs and is none. */
    List<Fault> faults() {
        return fields.has("corrects") && number("corrects") == null
                ? List.of(Fault.of("corrects", "note.fault.no-such-paragraph"))
                : List.of();
    }

    private @Nullable Long number(String field) {
        String text = Digits.store(fields.get(field));
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private <E extends Enum<E>> E choice(E[] values, String field, E usual) {
        String text = fields.get(field).toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(usual);
    }
}

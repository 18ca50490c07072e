package org.sanchika.register.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterPanel;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.register.BookEntry;
import org.sanchika.register.NewBookEntry;

/** A standing order or a precedent as a form or a program enters it. Public for the templates. */
public final class BookForm {
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_BRIEF = 4000;

    private final ActForm fields;

    BookForm(ActForm fields) {
        this.fields = fields;
    }

    static BookForm blank() {
        return new BookForm(ActForm.empty());
    }

    /** With what is known of a file that is to be entered. */
    static BookForm about(MatterPanel file) {
        String subject = file.subject();
        return new BookForm(ActForm.of(
                "fileNumber",
                file.number(),
                "heading",
                subject.substring(0, Math.min(LONGEST_HEADING, subject.length()))));
    }

    public String get(String field) {
        return fields.get(field);
    }

    ActForm fields() {
        return fields;
    }

    Mistakes mistakes(BookEntry.Book book, LocalDate today, Words words) {
        boolean order = book == BookEntry.Book.ORDER;
        Mistakes mistakes = Mistakes.none();
        limited("number", order, LONGEST_LINE, mistakes, words);
        Optional<LocalDate> dated = fields.date("dated");
        if (dated.isEmpty() && (order || fields.has("dated"))) {
            mistakes.add("dated", words.get("form.date"));
        } else if (dated.isPresent() && dated.get().isAfter(today)) {
            mistakes.add("dated", words.get("register.not-yet"));
        }
        limited("fromWhom", order, LONGEST_LINE, mistakes, words);
        limited("heading", true, LONGEST_HEADING, mistakes, words);
        limited("fileNumber", !order, LONGEST_LINE, mistakes, words);
        limited("brief", !order, LONGEST_BRIEF, mistakes, words);
        if (fields.has("replaces") && replaces() == null) {
            mistakes.add("replaces", words.get("book.replaces.wrong"));
        } else if (fields.has("replaces") && how(book).isEmpty()) {
            mistakes.add("how", words.get("form.required"));
        }
        return mistakes;
    }

    /** Call it only when there are no mistakes. */
    NewBookEntry entry(UnitId unit, BookEntry.Book book) {
        boolean order = book == BookEntry.Book.ORDER;
        return new NewBookEntry(
                unit,
                book,
                Typed.line(get("heading")),
                order ? Typed.line(get("number")) : "",
                fields.date("dated").orElse(null),
                order ? Typed.line(get("fromWhom")) : "",
                Typed.line(get("fileNumber")),
                Typed.lines(get("brief")),
                replaces(),
                replaces() == null ? null : how(book).orElseThrow());
    }

    /** Its number in the book; none when nothing is replaced, or what was typed is no number. */
    private @Nullable Long replaces() {
        String text = Typed.line(get("replaces"));
        return text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    /** A precedent is never superseded: a later one stands beside it. */
    private Optional<BookEntry.How> how(BookEntry.Book book) {
        return book == BookEntry.Book.PRECEDENT
                ? Optional.of(BookEntry.How.CORRECTED)
                : Arrays.stream(BookEntry.How.values())
                        .filter(one -> one.name().equals(get("how")))
                        .findFirst();
    }

    private void limited(String field, boolean needed, int most, Mistakes mistakes, Words words) {
        if (needed && !fields.has(field)) {
            mistakes.add(field, words.get("form.required"));
        } else if (get(field).length() > most) {
            mistakes.add(field, words.get("form.too-long", most));
        }
    }
}

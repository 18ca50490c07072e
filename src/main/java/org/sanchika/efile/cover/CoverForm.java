package org.sanchika.efile.cover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Priority;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.EFile;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewFile.Numbering;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Letter;

/** A cover as its form sends it. Public for the templates. */
public final class CoverForm {
    private final ActForm fields;

    CoverForm(ActForm fields) {
        this.fields = fields;
    }

    /** Under what condition a paper file stays one, as its form would send it. */
    static CoverForm of(EFile file) {
        NewFile.PaperException exception = file.onPaper();
        return new CoverForm(new ActForm(
                exception == null
                        ? Map.of()
                        : Map.of(
                                "exceptionReason", List.of(exception.reason()),
                                "exceptionBy",
                                        List.of(Long.toString(
                                                exception.approver().value())),
                                "exceptionUntil", List.of(exception.until().toString()))));
    }

    /** What the cover says now, as its form would send it. */
    static CoverForm of(CoverPage cover, Priority priority) {
        return new CoverForm(new ActForm(Map.of(
                "subject", List.of(cover.subject()),
                "category", List.of(cover.category()),
                "priority", List.of(priority.name()),
                "language", List.of(cover.language()),
                "grade", List.of(cover.grade().name()),
                "earlierRef", List.of(cover.earlierRef()),
                "laterRef", List.of(cover.laterRef()),
                "remarks", List.of(cover.remarks()),
                "place", List.of(cover.place()))));
    }

    public String get(String field) {
        return fields.get(field);
    }

    public boolean isTyped() {
        return fields.has("number") || !fields.has("head");
    }

    ActForm fields() {
        return fields;
    }

    CoverPage cover() {
        return new CoverPage(
                get("subject"),
                get("category"),
                fields.has("language") ? get("language") : "hi",
                choice(Letter.Grade.values(), "grade", Letter.Grade.NORMAL),
                get("earlierRef"),
                get("laterRef"),
                get("remarks"),
                get("place"));
    }

    NewFile file() {
        Numbering numbering = !fields.has("number") && get("head").matches("\\d{1,18}")
                ? new Numbering.Under(new FileHeadId(Long.parseLong(get("head"))))
                : new Numbering.Typed(get("number"));
        return new NewFile(cover(), numbering, priority(), onPaper(), old());
    }

    Priority priority() {
        return choice(Priority.values(), "priority", Priority.ORDINARY);
    }

    private NewFile.@Nullable PaperException onPaper() {
        return get("nature").equals("physical") ? exception() : null;
    }

    NewFile.PaperException exception() {
        String approver = get("exceptionBy");
        return new NewFile.PaperException(
                get("exceptionReason"),
                new PostId(approver.matches("\\d{1,18}") ? Long.parseLong(approver) : 0),
                fields.date("exceptionUntil").orElse(LocalDate.MIN));
    }

    private NewFile.@Nullable PaperFile old() {
        return fields.has("oldNumber") || fields.has("paperNotes") || fields.has("paperPages")
                ? new NewFile.PaperFile(get("oldNumber"), count("paperNotes"), count("paperPages"))
                : null;
    }

    int count(String field) {
        String text = Digits.store(get(field));
        return text.isEmpty() ? 0 : text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }

    private <E extends Enum<E>> E choice(E[] values, String field, E usual) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(get(field)))
                .findFirst()
                .orElse(usual);
    }
}

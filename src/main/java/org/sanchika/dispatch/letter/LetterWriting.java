package org.sanchika.dispatch.letter;

import java.util.List;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;

/** Writes a sheet as XHTML: letterhead, number and date, addressees, text, signature, enclosures, endorsement. */
final class LetterWriting {
    private final Sheet sheet;
    private final Lines to;
    private final StringBuilder out;

    private LetterWriting(Sheet sheet) {
        this.sheet = sheet;
        this.to = new Lines(sheet);
        this.out = to.out;
    }

    static String xhtml(Sheet sheet) {
        return new LetterWriting(sheet).whole();
    }

    /** The name of a signature field, by the place of who signs there. */
    static String field(int place) {
        return "sig" + (place + 1);
    }

    private String whole() {
        DraftText text = sheet.text();
        out.append("<div class=\"lt\" lang=\"").append(text.language()).append("\">");
        head();
        title(text);
        if (atTop()) {
            addressees();
        }
        said(text);
        text.inSecond()
                .ifPresent(second -> to.inSecond(() -> {
                    out.append("<div class=\"second\" lang=\"")
                            .append(to.language())
                            .append("\"><div class=\"rule\"></div>");
                    title(second);
                    said(second);
                    out.append("</div>");
                }));
        signature();
        if (!atTop()) {
            addressees();
        }
        enclosures();
        endorsement();
        return out.append("</div>").toString();
    }

    /** What each language of a letter says by itself. */
    private void said(DraftText text) {
        to.labelled("subject", to.word("letter.subject"), text.subject());
        text.reference().lines().forEach(line -> to.labelled("reference", to.word("letter.reference"), line));
        details(text);
        to.line("salutation", text.salutation());
        out.append("<div class=\"body\">")
                .append(text.html().replace("<br>", "<br/>"))
                .append("</div>");
    }

    private void head() {
        out.append("<div class=\"head\">");
        Sheet.Second second = sheet.second();
        to.both(
                "government",
                sheet.head().government(),
                second == null ? null : second.head().government());
        to.both(
                "office",
                sheet.head().office(),
                second == null ? null : second.head().office());
        to.both(
                "section",
                sheet.head().section(),
                second == null ? null : second.head().section());
        out.append("</div>");
        if (sheet.form() == Form.DO_LETTER) {
            from(sheet.signatory());
            if (second != null && !second.signatory().equals(sheet.signatory())) {
                to.inSecond(() -> from(second.signatory()));
            }
        }
        numbers("letter.no." + (sheet.form() == Form.DO_LETTER ? "DO" : "OTHER"), sheet.number());
    }

    private void from(Sheet.Signatory signatory) {
        to.line("from", signatory.name());
        to.line("from", signatory.designation());
    }

    private void numbers(String label, String number) {
        out.append("<p class=\"numbers\"><span class=\"no\">");
        to.label(in -> in.get(label));
        to.beside(" " + (number.isEmpty() ? "……………" : number));
        out.append("</span> <span class=\"on\">");
        to.label(in -> in.get("letter.date"));
        to.beside(" " + (sheet.dated().isEmpty() ? "……………" : sheet.dated()));
        out.append("</span></p>");
    }

    private void title(DraftText text) {
        if (sheet.form() == Form.REMINDER) {
            to.line("title", to.words().get("letter.title.REMINDER", text.detail(Detail.REMINDER_NO)));
        } else if (to.words().has("letter.title." + sheet.form())) {
            to.line("title", to.word("letter.title." + sheet.form()));
        }
    }

    /** Where the addressee stands: above a letter, below what is written in the third person. */
    private boolean atTop() {
        return switch (sheet.form()) {
            case LETTER, CIRCULAR, SHOW_CAUSE, REMINDER, ACKNOWLEDGEMENT -> true;
            case DO_LETTER,
                    OFFICE_MEMORANDUM,
                    MEMO,
                    ID_NOTE,
                    OFFICE_ORDER,
                    ORDER,
                    NOTIFICATION,
                    RESOLUTION,
                    ENDORSEMENT,
                    CORRIGENDUM,
                    PRESS -> false;
        };
    }

    private void details(DraftText text) {
        for (Detail detail : Detail.values()) {
            if (detail != Detail.REMINDER_NO) {
                to.labelled("detail", to.word("letter.detail." + detail), text.detail(detail));
            }
        }
    }

    private void addressees() {
        List<Addressee> all = sheet.text().of(Addressee.Role.TO);
        if (all.isEmpty()) {
            return;
        }
        out.append("<div class=\"to\">");
        to.labels(in -> in.get("letter.to"));
        for (Addressee one : all) {
            out.append("<p class=\"one\">");
            to.text(String.join("\n", List.of(one.name(), one.designation(), one.address())));
            out.append("</p>");
        }
        out.append("</div>");
    }

    /** The places for the signatures, two side by side; the last one is that of the signatory. */
    private void signature() {
        if (sheet.cosigners().isEmpty()) {
            out.append("<div class=\"signature\">");
            close();
            block(sheet.signatory(), 0);
            out.append("</div>");
            return;
        }
        out.append("<div class=\"signatures\">");
        close();
        for (int i = 0; i <= sheet.cosigners().size(); i++) {
            boolean last = i == sheet.cosigners().size();
            out.append("<div class=\"signature\">");
            block(last ? sheet.signatory() : sheet.cosigners().get(i), last ? 0 : i + 1);
            out.append("</div>");
        }
        out.append("</div>");
    }

    private void close() {
        DraftText.Second second = sheet.text().second();
        to.both("close", sheet.text().close(), second == null ? null : second.close());
    }

    /** @param place among those who sign before the signatory; 0 for himself */
    private void block(Sheet.Signatory signatory, int place) {
        if (sheet.authentication().field()) {
            out.append("<div class=\"field\" id=\"").append(field(place)).append("\" title=\"");
            to.text(to.word("letter.signature") + (sheet.cosigners().isEmpty() ? "" : ": " + signatory.name()));
            out.append("\"></div>");
        } else {
            authentication();
        }
        named(signatory, place);
        Sheet.Second second = sheet.second();
        if (second != null) {
            Sheet.Signatory other =
                    place == 0 ? second.signatory() : second.cosigners().get(place - 1);
            if (!other.equals(signatory)) {
                to.inSecond(() -> named(other, place));
            }
        }
    }

    /** Room for a signature by hand, or how it is authenticated, for the readers of both languages. */
    private void authentication() {
        out.append("<div class=\"space\">");
        to.both(
                "said",
                sheet.authentication().said(),
                sheet.second() == null ? null : sheet.second().authenticated());
        out.append("</div>");
    }

    private void named(Sheet.Signatory signatory, int place) {
        to.line("name", signatory.name().isEmpty() ? "" : "(" + signatory.name() + ")");
        if (sheet.form() != Form.DO_LETTER || place > 0) {
            to.line("designation", signatory.designation());
            to.line("designation", signatory.office());
        }
    }

    private void enclosures() {
        List<DraftText.Enclosure> all = sheet.text().enclosures();
        if (!all.isEmpty()) {
            out.append("<div class=\"enclosures\">");
            to.labels(in -> in.get("letter.enclosures", all.size()));
            listed(all.stream().map(DraftText.Enclosure::title).toList());
            out.append("</div>");
        }
    }

    private void endorsement() {
        List<Addressee> copies = sheet.text().of(Addressee.Role.COPY);
        if (copies.isEmpty()) {
            return;
        }
        out.append("<div class=\"endorsement\"><div class=\"rule\"></div>");
        if (sheet.form() != Form.ENDORSEMENT) {
            numbers("letter.copy-no", sheet.copyNumber());
        }
        to.labels(in -> in.get("letter.copies"));
        listed(copies.stream()
                .map(one -> one.purpose().isEmpty() ? one.line() : one.line() + " – " + one.purpose())
                .toList());
        if (sheet.form() != Form.ENDORSEMENT) {
            out.append("<div class=\"signature\">");
            authentication();
            to.both(
                    "designation",
                    sheet.signatory().designation(),
                    sheet.second() == null ? null : sheet.second().signatory().designation());
            out.append("</div>");
        }
        out.append("</div>");
    }

    /** With numbers in the letter's own digits. */
    private void listed(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            to.line("item", (i + 1) + ". " + items.get(i));
        }
    }
}

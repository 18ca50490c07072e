package org.sanchika.dispatch.letter;

import java.util.List;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.springframework.web.util.HtmlUtils;

/** Writes a sheet as XHTML: letterhead, number and date, addressees, text, signature, enclosures, endorsement. */
final class LetterWriting {
    private final Sheet sheet;
    private final StringBuilder out = new StringBuilder();

    private LetterWriting(Sheet sheet) {
        this.sheet = sheet;
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
        title();
        if (atTop()) {
            addressees(Addressee.Role.TO, word("letter.to"));
        }
        labelled("subject", word("letter.subject"), text.subject());
        text.reference().lines().forEach(line -> labelled("reference", word("letter.reference"), line));
        details();
        line("salutation", text.salutation());
        out.append("<div class=\"body\">")
                .append(text.html().replace("<br>", "<br/>"))
                .append("</div>");
        signature(text.close());
        if (!atTop()) {
            addressees(Addressee.Role.TO, word("letter.to"));
        }
        enclosures();
        endorsement();
        return out.append("</div>").toString();
    }

    private void head() {
        out.append("<div class=\"head\">");
        line("government", sheet.head().government());
        line("office", sheet.head().office());
        line("section", sheet.head().section());
        out.append("</div>");
        if (sheet.form() == Form.DO_LETTER) {
            line("from", sheet.signatory().name());
            line("from", sheet.signatory().designation());
        }
        numbers(word("letter.no." + (sheet.form() == Form.DO_LETTER ? "DO" : "OTHER")), sheet.number());
    }

    private void numbers(String label, String number) {
        out.append("<p class=\"numbers\"><span class=\"no\">");
        text(label + " " + (number.isEmpty() ? "……………" : number));
        out.append("</span> <span class=\"on\">");
        text(word("letter.date") + " " + (sheet.dated().isEmpty() ? "……………" : sheet.dated()));
        out.append("</span></p>");
    }

    private void title() {
        if (sheet.form() == Form.REMINDER) {
            line(
                    "title",
                    sheet.words().get("letter.title.REMINDER", sheet.text().detail(Detail.REMINDER_NO)));
        } else if (sheet.words().has("letter.title." + sheet.form())) {
            line("title", word("letter.title." + sheet.form()));
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

    private void details() {
        for (Detail detail : Detail.values()) {
            if (detail != Detail.REMINDER_NO) {
                labelled("detail", word("letter.detail." + detail), sheet.text().detail(detail));
            }
        }
    }

    private void addressees(Addressee.Role role, String label) {
        List<Addressee> all = sheet.text().of(role);
        if (all.isEmpty()) {
            return;
        }
        out.append("<div class=\"to\">");
        line("label", label);
        for (Addressee one : all) {
            out.append("<p class=\"one\">");
            text(String.join("\n", List.of(one.name(), one.designation(), one.address())));
            out.append("</p>");
        }
        out.append("</div>");
    }

    /** The places for the signatures, two side by side; the last one is that of the signatory. */
    private void signature(String close) {
        if (sheet.cosigners().isEmpty()) {
            out.append("<div class=\"signature\">");
            line("close", close);
            block(sheet.signatory(), 0);
            out.append("</div>");
            return;
        }
        out.append("<div class=\"signatures\">");
        line("close", close);
        for (int i = 0; i <= sheet.cosigners().size(); i++) {
            boolean last = i == sheet.cosigners().size();
            out.append("<div class=\"signature\">");
            block(last ? sheet.signatory() : sheet.cosigners().get(i), last ? 0 : i + 1);
            out.append("</div>");
        }
        out.append("</div>");
    }

    /** @param place among those who sign before the signatory; 0 for himself */
    private void block(Sheet.Signatory signatory, int place) {
        if (sheet.authentication().field()) {
            out.append("<div class=\"field\" id=\"").append(field(place)).append("\" title=\"");
            text(word("letter.signature") + (sheet.cosigners().isEmpty() ? "" : ": " + signatory.name()));
            out.append("\"></div>");
        } else {
            out.append("<div class=\"space\">");
            text(sheet.authentication().said());
            out.append("</div>");
        }
        line("name", signatory.name().isEmpty() ? "" : "(" + signatory.name() + ")");
        if (sheet.form() != Form.DO_LETTER || place > 0) {
            line("designation", signatory.designation());
            line("designation", signatory.office());
        }
    }

    private void enclosures() {
        List<DraftText.Enclosure> all = sheet.text().enclosures();
        if (!all.isEmpty()) {
            out.append("<div class=\"enclosures\">");
            line("label", sheet.words().get("letter.enclosures", all.size()));
            listed(all.stream().map(DraftText.Enclosure::title).toList());
            out.append("</div>");
        }
    }

    private void endorsement() {
        List<Addressee> copies = sheet.text().of(Addressee.Role.COPY);
        if (copies.isEmpty()) {
            return;
        }
        out.append("<div class=\"endorsement\">");
        if (sheet.form() != Form.ENDORSEMENT) {
            numbers(word("letter.copy-no"), sheet.copyNumber());
        }
        line("label", word("letter.copies"));
        listed(copies.stream()
                .map(one -> one.purpose().isEmpty() ? one.line() : one.line() + " – " + one.purpose())
                .toList());
        if (sheet.form() != Form.ENDORSEMENT) {
            out.append("<div class=\"signature\">");
            line(
                    "space",
                    sheet.authentication().said().isEmpty()
                            ? "\u00a0"
                            : sheet.authentication().said());
            line("designation", sheet.signatory().designation());
            out.append("</div>");
        }
        out.append("</div>");
    }

    /** With numbers in the letter's own digits. */
    private void listed(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            line("item", (i + 1) + ". " + items.get(i));
        }
    }

    private void labelled(String kind, String label, String said) {
        if (!said.isEmpty()) {
            out.append("<p class=\"").append(kind).append("\"><b>");
            text(label);
            out.append("</b> ");
            text(said);
            out.append("</p>");
        }
    }

    private void line(String kind, String said) {
        if (!said.isEmpty()) {
            out.append("<p class=\"").append(kind).append("\">");
            text(said);
            out.append("</p>");
        }
    }

    /** Lines that say nothing go. */
    private void text(String said) {
        List<String> lines = said.lines().filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "<br/>")
                    .append(HtmlUtils.htmlEscape(sheet.words().digits(lines.get(i)), "UTF-8"));
        }
    }

    private String word(String key) {
        return sheet.words().get(key);
    }
}

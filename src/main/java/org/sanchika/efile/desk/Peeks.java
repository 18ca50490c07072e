package org.sanchika.efile.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Receipts;
import org.springframework.stereotype.Component;

/** Looks where a reference leads, with the reader's eyes: what he may not see, he is told so and nothing else. */
@Component
class Peeks {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:/files/(\\d{1,18}))?(?:#([cpn])-(\\d{1,9}))?|/receipts/(\\d{1,18})|/authorities/(\\d{1,18})");
    private static final int LONGEST = 600;
    private static final int STEP = 100;

    private final Files files;
    private final Receipts receipts;
    private final Correspondence correspondence;
    private final Notes notes;
    private final Authorities authorities;

    Peeks(Files files, Receipts receipts, Correspondence correspondence, Notes notes, Authorities authorities) {
        this.files = files;
        this.receipts = receipts;
        this.correspondence = correspondence;
        this.notes = notes;
        this.authorities = authorities;
    }

    Peek at(String address, EFile from, Acting by, Words words) {
        Matcher parts = ADDRESS.matcher(address);
        if (address.isEmpty() || !parts.matches()) {
            return Peek.not(words.get("note.peek.none"));
        }
        if (parts.group(4) != null) {
            return receipt(number(parts.group(4)), by, words);
        }
        if (parts.group(5) != null) {
            return authority(number(parts.group(5)), words);
        }
        EFile file = parts.group(1) == null
                ? from
                : files.find(new MatterId(number(parts.group(1))), by).orElse(null);
        if (file == null) {
            return Peek.not(words.get("note.peek.none"));
        }
        String kind = parts.group(2);
        if (kind == null) {
            return Peek.of(words.digits(file.number()), file.cover().subject());
        }
        int place = Math.toIntExact(number(parts.group(3)));
        return switch (kind) {
            case "c" -> page(file, place, by, words);
            case "p" -> paragraph(file, place, by, words);
            default -> note(file, place, by, words);
        };
    }

    private Peek receipt(long id, Acting by, Words words) {
        return receipts.find(new MatterId(id), by)
                .map(one -> Peek.of(words.digits(one.number()), one.letter().subject()))
                .orElseGet(() -> Peek.not(words.get("note.peek.none")));
    }

    private Peek authority(long id, Words words) {
        return authorities
                .find(id)
                .map(one -> new Peek(
                        one.citation(),
                        cut(one.wording()),
                        one.language().code(),
                        one.paper() == null ? null : one.address() + "/pages/1",
                        null))
                .orElseGet(() -> Peek.not(words.get("note.peek.none")));
    }

    private Peek page(EFile file, int page, Acting by, Words words) {
        Optional<Paper> found = correspondence.contents(file.id(), by).stream()
                .filter(paper -> paper.has(page))
                .reduce((earlier, later) -> later);
        if (found.isEmpty()) {
            return Peek.not(words.get("note.peek.none"));
        }
        Paper paper = found.get();
        if (!paper.isHere()) {
            Paper.Removal gone = paper.removed();
            return Peek.not(words.get(
                    "efile.paper.removed",
                    paper.firstPage() + "–" + paper.lastPage(),
                    gone == null ? "" : words.day(gone.at()),
                    gone == null ? "" : gone.reason()));
        }
        String picture = paper.document() == null
                ? null
                : "/files/" + file.id().value() + "/papers/" + paper.id() + "/pages/" + (page - paper.firstPage() + 1);
        String party = paper.party().isEmpty() ? "" : " — " + paper.party();
        return new Peek(words.get("efile.pages", page), paper.title() + party, null, picture, null);
    }

    private Peek paragraph(EFile file, int number, Acting by, Words words) {
        return sheet(file, note -> note.firstPara() <= number, by)
                .filter(note -> note.paragraphs().contains(number))
                .map(note -> read(
                        note, words.get("note.paragraph", number), part(note.html(), "[data-p=" + number + "]"), words))
                .orElseGet(() -> Peek.not(words.get("note.peek.none")));
    }

    private Peek note(EFile file, int number, Acting by, Words words) {
        return notes.sheet(file.id(), by, number + 1, 1).stream()
                .filter(note -> note.no() == number)
                .findFirst()
                .map(note -> read(note, words.get("note.title", number), part(note.html(), "body"), words))
                .orElseGet(() -> Peek.not(words.get("note.peek.none")));
    }

    private static Peek read(Note note, String label, @Nullable String text, Words words) {
        return note.hidden() == Note.Hidden.NO
                ? new Peek(
                        label + " · " + note.by().name().in(words.language()),
                        text == null ? "" : text,
                        note.language(),
                        null,
                        null)
                : Peek.not(words.get("note.hidden." + note.hidden()));
    }

    /** The newest note of which {@code reached} holds. */
    private Optional<Note> sheet(EFile file, Predicate<Note> reached, Acting by) {
        int before = Integer.MAX_VALUE;
        while (true) {
            List<Note> piece = notes.sheet(file.id(), by, before, STEP);
            Optional<Note> found = piece.reversed().stream().filter(reached).findFirst();
            if (found.isPresent() || piece.isEmpty()) {
                return found;
            }
            before = piece.getFirst().no();
        }
    }

    private static String part(String html, String selector) {
        return cut(Jsoup.parse(html).select(selector).text());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }
}

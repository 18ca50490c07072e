package org.sanchika.efile.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a note can refer to: pages, paragraphs and notes of the file, other files, orders and rules. */
@Controller
class ReferenceController {
    private static final int NOTES = 200;
    private static final int SHOWN = 60;
    private static final int RULES = 20;
    private static final int PREVIEW = 160;

    private final Files files;
    private final Correspondence correspondence;
    private final Notes notes;
    private final Authorities authorities;
    private final Peeks peeks;

    ReferenceController(Files files, Correspondence correspondence, Notes notes, Authorities authorities, Peeks peeks) {
        this.files = files;
        this.correspondence = correspondence;
        this.notes = notes;
        this.authorities = authorities;
        this.peeks = peeks;
    }

    @GetMapping("/files/{id:\\d{1,18}}/references")
    @Requires(Power.READ)
    String find(@PathVariable long id, @RequestParam(defaultValue = "") String q, Acting by, Words words, Model model) {
        EFile file = files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
        String asked = Digits.store(q.strip()).toLowerCase(Locale.ROOT);
        List<ReferenceRow> rows = new ArrayList<>();
        correspondence.contents(file.id(), by).stream()
                .filter(Paper::isHere)
                .forEach(paper -> rows.addAll(pages(paper, asked, words)));
        notes.sheet(file.id(), by, Integer.MAX_VALUE, NOTES)
                .reversed()
                .forEach(note -> rows.addAll(paragraphs(note, asked, words)));
        List<ReferenceRow> beyond = new ArrayList<>();
        other(asked, file, by, words).ifPresent(beyond::add);
        authorities.matching(asked, by, RULES).stream()
                .map(one -> new ReferenceRow(one.address(), one.citation(), start(one.wording())))
                .forEach(beyond::add);
        model.addAttribute(
                "rows",
                Stream.concat(rows.stream().limit(SHOWN), beyond.stream()).toList());
        return "efile/references";
    }

    /** What a reference in a note leads to, as a piece to be shown beside it. */
    @GetMapping("/files/{id:\\d{1,18}}/references/preview")
    @Requires(Power.READ)
    String preview(@PathVariable long id, @RequestParam String to, Acting by, Words words, Model model) {
        EFile file = files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
        model.addAttribute("peek", peeks.at(to, file, by, words));
        return "efile/peek";
    }

    /** A paper by its words, or one page by its number. */
    private static List<ReferenceRow> pages(Paper paper, String asked, Words words) {
        boolean named = (paper.title() + " " + paper.party() + " " + paper.number() + " " + paper.reference())
                .toLowerCase(Locale.ROOT)
                .contains(asked);
        return IntStream.rangeClosed(paper.firstPage(), paper.lastPage())
                .filter(page -> asked.isEmpty() || named
                        ? page == paper.firstPage()
                        : Integer.toString(page).equals(asked))
                .mapToObj(page -> new ReferenceRow("#c-" + page, words.get("efile.pages", page), paper.title()))
                .toList();
    }

    private static List<ReferenceRow> paragraphs(Note note, String asked, Words words) {
        if (note.hidden() != Note.Hidden.NO) {
            return List.of();
        }
        Stream<ReferenceRow> whole = asked.equals(Integer.toString(note.no()))
                ? Stream.of(new ReferenceRow("#n-" + note.no(), words.get("note.title", note.no()), start(plain(note))))
                : Stream.empty();
        Stream<ReferenceRow> parts = Jsoup.parseBodyFragment(note.html()).select("[data-p]").stream()
                .filter(one -> asked.isEmpty()
                        || one.attr("data-p").equals(asked)
                        || one.text().toLowerCase(Locale.ROOT).contains(asked))
                .map(one -> new ReferenceRow(
                        "#p-" + one.attr("data-p"),
                        words.get("note.paragraph", words.digits(one.attr("data-p"))),
                        start(one.text())));
        return Stream.concat(whole, parts).toList();
    }

    private static String plain(Note note) {
        return Jsoup.parseBodyFragment(note.html()).text();
    }

    private Optional<ReferenceRow> other(String asked, EFile file, Acting by, Words words) {
        return asked.isEmpty()
                ? Optional.empty()
                : files.numbered(asked, by)
                        .filter(one -> !one.id().equals(file.id()))
                        .map(one -> new ReferenceRow(
                                "/files/" + one.id().value(),
                                words.digits(one.number()),
                                one.cover().subject()));
    }

    private static String start(String text) {
        return text.length() <= PREVIEW ? text : text.substring(0, PREVIEW) + "…";
    }
}

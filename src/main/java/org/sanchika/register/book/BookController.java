package org.sanchika.register.book;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.register.BookEntry;
import org.sanchika.register.Books;
import org.sanchika.register.Keeping;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The standing orders of an office, and its book of precedents. */
@Controller
@RequestMapping("/units/{unit:\\d{1,18}}")
class BookController {
    private static final int SHOWN = 200;
    private static final int SHEET_LINES = 20_000;

    private final Books books;
    private final Keeping keeping;
    private final Office office;
    private final MatterPanels panels;
    private final Once once;
    private final Clock clock;

    BookController(Books books, Keeping keeping, Office office, MatterPanels panels, Once once, Clock clock) {
        this.books = books;
        this.keeping = keeping;
        this.office = office;
        this.panels = panels;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/standing-orders")
    @Requires(Power.READ)
    ModelAndView orders(@PathVariable long unit, @RequestParam(defaultValue = "") String q, Presence here) {
        return page(keeping.there(unit), BookEntry.Book.ORDER, Typed.line(q), BookForm.blank(), Mistakes.none(), here);
    }

    @GetMapping("/precedents")
    @Requires(Power.READ)
    ModelAndView precedents(
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long file,
            Presence here) {
        BookForm form = panels.of(new MatterId(file), Acting.of(here))
                .filter(BookDeeds::mayBeNamed)
                .map(BookForm::about)
                .orElseGet(BookForm::blank);
        return page(keeping.there(unit), BookEntry.Book.PRECEDENT, Typed.line(q), form, Mistakes.none(), here);
    }

    @PostMapping("/standing-orders")
    @Requires(Power.READ)
    ModelAndView addOrder(
            @PathVariable long unit,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        return add(keeping.there(unit), BookEntry.Book.ORDER, new BookForm(new ActForm(fields)), here, words, request);
    }

    @PostMapping("/precedents")
    @Requires(Power.READ)
    ModelAndView addPrecedent(
            @PathVariable long unit,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        return add(
                keeping.there(unit), BookEntry.Book.PRECEDENT, new BookForm(new ActForm(fields)), here, words, request);
    }

    /** The book, or what was found in it, as a sheet. */
    @GetMapping("/{book:standing-orders|precedents}.csv")
    @Requires(Power.READ)
    ResponseEntity<byte[]> sheet(
            @PathVariable long unit,
            @PathVariable String book,
            @RequestParam(defaultValue = "") String q,
            Presence here,
            Words words) {
        BookEntry.Book asked =
                book.equals(BookEntry.Book.ORDER.path()) ? BookEntry.Book.ORDER : BookEntry.Book.PRECEDENT;
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("return.no"),
                words.get("book.heading"),
                words.get("book.number"),
                words.get("book.dated"),
                words.get("book.from"),
                words.get("book.file"),
                words.get("book.brief." + asked),
                words.get("book.superseded"),
                words.get("assurance.by")));
        for (BookEntry one : books.of(keeping.there(unit), asked, Typed.line(q), principals(here), SHEET_LINES)) {
            lines.add(List.of(
                    one.no(),
                    one.heading(),
                    one.number(),
                    Objects.requireNonNullElse(one.dated(), ""),
                    one.fromWhom(),
                    one.fileNumber(),
                    one.brief(),
                    Objects.requireNonNullElse(one.supersededBy(), ""),
                    one.by().in(words.language())));
        }
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + book + "-" + unit + ".csv\"")
                .body(Csv.of(lines));
    }

    private ModelAndView add(
            UnitId unit, BookEntry.Book book, BookForm form, Presence here, Words words, HttpServletRequest request) {
        keeping.demand(keeping.mayKeep(unit, here));
        Mistakes mistakes = form.mistakes(book, today(), words);
        if (mistakes.isEmpty()
                && once.run(
                                here.personId(),
                                form.fields().once(),
                                form.fields().body(book + " " + unit.value()),
                                () -> books.add(form.entry(unit, book), here).map(String::valueOf))
                        .isEmpty()) {
            mistakes.add("replaces", words.get("book.replaces.wrong"));
        }
        if (!mistakes.isEmpty()) {
            return page(unit, book, "", form, mistakes, here);
        }
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("book.added"));
        return new ModelAndView("redirect:/units/" + unit.value() + "/" + book.path());
    }

    private ModelAndView page(
            UnitId unit, BookEntry.Book book, String asked, BookForm form, Mistakes mistakes, Presence here) {
        List<BookEntry> found = books.of(unit, book, asked, principals(here), SHOWN + 1);
        return new ModelAndView("register/book", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("unit", unit.value())
                .addObject("name", office.unit(unit).name())
                .addObject("book", book)
                .addObject("asked", asked)
                .addObject("entries", found.stream().limit(SHOWN).toList())
                .addObject("more", found.size() > SHOWN)
                .addObject("mayKeep", keeping.mayKeep(unit, here))
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private Collection<String> principals(Presence here) {
        return office.principals(Acting.of(here));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}

package org.sanchika.register.book;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.sanchika.register.BookEntry;
import org.sanchika.register.Books;
import org.sanchika.register.Keeping;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Standing orders and precedents as calls. */
@RestController
@RequestMapping("/api/v1/units/{unit:\\d{1,18}}")
class BookApiController {
    private static final int MOST = 200;

    private final Books books;
    private final Keeping keeping;
    private final Office office;
    private final Once once;
    private final Clock clock;

    BookApiController(Books books, Keeping keeping, Office office, Once once, Clock clock) {
        this.books = books;
        this.keeping = keeping;
        this.office = office;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param no in its book; one that was corrected keeps it
     * @param number of the order itself; empty for a precedent
     * @param matterId of the file, when the caller may know of it
     * @param brief what was decided, or what the order says
     * @param supersededBy number in the book of the order that came after it
     * @param by who entered it
     */
    record BookEntryShape(
            long no,
            String heading,
            String number,
            @Nullable LocalDate dated,
            String fromWhom,
            String fileNumber,
            @Nullable String matterId,
            String brief,
            @Nullable Long supersededBy,
            String by,
            Instant at) {
        static BookEntryShape of(BookEntry one, Language language) {
            return new BookEntryShape(
                    one.no(),
                    one.heading(),
                    one.number(),
                    one.dated(),
                    one.fromWhom(),
                    one.fileNumber(),
                    one.matter() == null ? null : Long.toString(one.matter().value()),
                    one.brief(),
                    one.supersededBy(),
                    one.by().in(language),
                    one.at());
        }
    }

    /**
     * @param number of the order; not of a precedent
     * @param dated year-month-day
     * @param replaces number in the book of what it takes the place of
     * @param how CORRECTED or SUPERSEDED; a precedent is only corrected
     */
    record BookBody(
            @Nullable String heading,
            @Nullable String number,
            @Nullable String dated,
            @Nullable String fromWhom,
            @Nullable String fileNumber,
            @Nullable String brief,
            @Nullable Long replaces,
            @Nullable String how) {
        BookForm form() {
            return new BookForm(ActForm.of(
                    "heading",
                    heading,
                    "number",
                    number,
                    "dated",
                    dated,
                    "fromWhom",
                    fromWhom,
                    "fileNumber",
                    fileNumber,
                    "brief",
                    brief,
                    "replaces",
                    replaces,
                    "how",
                    how));
        }
    }

    /** @param no under which it stands in the book */
    record BookNumber(long no) {}

    /** The standing orders of an office, or as much of them as has {@code q}; at most 200, the latest first. */
    @GetMapping("/standing-orders")
    @Requires(Power.READ)
    Part<BookEntryShape> standingOrders(
            @PathVariable long unit, @RequestParam(defaultValue = "") String q, Acting by, Words words) {
        return found(unit, BookEntry.Book.ORDER, q, by, words);
    }

    /** The precedents of an office, or as much of them as has {@code q}; at most 200, the latest first. */
    @GetMapping("/precedents")
    @Requires(Power.READ)
    Part<BookEntryShape> precedents(
            @PathVariable long unit, @RequestParam(defaultValue = "") String q, Acting by, Words words) {
        return found(unit, BookEntry.Book.PRECEDENT, q, by, words);
    }

    /** Enters a standing order. Desks of the office and its administrator may. */
    @PostMapping("/standing-orders")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BookNumber.class)))
    ResponseEntity<Object> addStandingOrder(
            @PathVariable long unit,
            @RequestBody BookBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        return add(keeping.there(unit), BookEntry.Book.ORDER, body, here, words, request);
    }

    /** Enters a precedent. Desks of the office and its administrator may. */
    @PostMapping("/precedents")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BookNumber.class)))
    ResponseEntity<Object> addPrecedent(
            @PathVariable long unit,
            @RequestBody BookBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        return add(keeping.there(unit), BookEntry.Book.PRECEDENT, body, here, words, request);
    }

    private Part<BookEntryShape> found(long unit, BookEntry.Book book, String q, Acting by, Words words) {
        return new Part<>(
                books.of(keeping.there(unit), book, Typed.line(q), office.principals(by), MOST).stream()
                        .map(one -> BookEntryShape.of(one, words.language()))
                        .toList(),
                null);
    }

    private ResponseEntity<Object> add(
            UnitId unit, BookEntry.Book book, BookBody body, Presence here, Words words, HttpServletRequest request) {
        keeping.demand(keeping.mayKeep(unit, here));
        BookForm form = body.form();
        Mistakes mistakes = form.mistakes(book, LocalDate.ofInstant(clock.instant(), Words.ZONE), words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        Optional<Once.Result> added = once.run(
                here.personId(),
                Once.key(request),
                book + " " + unit.value() + body,
                () -> books.add(form.entry(unit, book), here).map(String::valueOf));
        return added.map(result -> ResponseEntity.status(HttpStatus.CREATED)
                        .<Object>body(new BookNumber(Long.parseLong(result.answer()))))
                .orElseGet(() -> mistakes.add("replaces", words.get("book.replaces.wrong"))
                        .problem(words)
                        .answer());
    }
}

package org.sanchika.register.periodical;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.sanchika.register.Keeping;
import org.sanchika.register.Periodical;
import org.sanchika.register.Periodicals;
import org.sanchika.register.Periodicals.Scope;
import org.sanchika.register.periodical.PeriodicalShapes.DueShape;
import org.sanchika.register.periodical.PeriodicalShapes.EndBody;
import org.sanchika.register.periodical.PeriodicalShapes.MarkBody;
import org.sanchika.register.periodical.PeriodicalShapes.ReturnBody;
import org.sanchika.register.periodical.PeriodicalShapes.ReturnShape;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers of periodical returns as calls. */
@RestController
@RequestMapping("/api/v1")
class PeriodicalApiController {
    private final Periodicals periodicals;
    private final PeriodicalPages pages;
    private final Keeping keeping;
    private final Once once;

    PeriodicalApiController(Periodicals periodicals, PeriodicalPages pages, Keeping keeping, Once once) {
        this.periodicals = periodicals;
        this.pages = pages;
        this.keeping = keeping;
        this.once = once;
    }

    /** The returns of an office and of all below it; at most 200. */
    @GetMapping("/units/{unit:\\d{1,18}}/returns")
    @Requires(Power.READ)
    Part<ReturnShape> list(@PathVariable long unit, Words words) {
        return new Part<>(
                periodicals.of(keeping.there(unit), PeriodicalPages.SHOWN).stream()
                        .map(one -> ReturnShape.of(one, words.language()))
                        .toList(),
                null);
    }

    /**
     * On which days the returns of an office and of all below it are due, and what became of them: of this calendar year
     * unless days are named.
     *
     * @param from first day
     * @param to last day
     */
    @GetMapping("/units/{unit:\\d{1,18}}/returns/due")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Part.class)))
    ResponseEntity<Object> due(
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Presence here,
            Words words) {
        int year = pages.today().getYear();
        Optional<LocalDate> first = from.isBlank() ? Optional.of(LocalDate.of(year, 1, 1)) : Typed.date(from);
        Optional<LocalDate> last = to.isBlank() ? Optional.of(LocalDate.of(year, 12, 31)) : Typed.date(to);
        if (first.isEmpty() || last.isEmpty()) {
            return Mistakes.none()
                    .add(first.isEmpty() ? "from" : "to", words.get("form.date"))
                    .problem(words)
                    .answer();
        }
        var days = pages.between(new Scope.Below(keeping.there(unit)), first.get(), last.get(), here);
        return ResponseEntity.ok(new Part<>(days.stream().map(DueShape::of).toList(), null));
    }

    /** What the acting desk owes: what is overdue, and what is due within a week. */
    @GetMapping("/returns/due")
    @Requires(Power.READ)
    Part<DueShape> own(Presence here) {
        Scope desk = new Scope.OfDesk(new PostId(here.acting().postId()));
        var overdue = pages.overdue(desk, here).stream();
        var soon = pages.soon(desk, here).stream();
        return new Part<>(Stream.concat(overdue, soon).map(DueShape::of).toList(), null);
    }

    /** Enters a return under the next number of the office. Its desks and its administrator may. */
    @PostMapping("/units/{unit:\\d{1,18}}/returns")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReturnShape.class)))
    ResponseEntity<Object> add(
            @PathVariable long unit,
            @RequestBody ReturnBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = keeping.there(unit);
        keeping.demand(keeping.mayKeep(owner, here));
        PeriodicalForm form = body.form();
        Mistakes mistakes = form.mistakes(keeping.desks(owner), words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        Once.Result added = once.run(
                        here.personId(),
                        Once.key(request),
                        "return " + unit + body,
                        () -> Optional.of(String.valueOf(periodicals.add(form.entry(owner, keeping::byCode), here))))
                .orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/returns/" + added.answer())
                .body(get(Long.parseLong(added.answer()), words));
    }

    /** One return, also when it ended. */
    @GetMapping("/returns/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ReturnShape get(@PathVariable long id, Words words) {
        return ReturnShape.of(one(id), words.language());
    }

    /** Marks a day of a return as sent or received. The desk that sees to it and its office may. */
    @PostMapping("/returns/{id:\\d{1,18}}/marks")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DueShape.class)))
    ResponseEntity<Object> mark(@PathVariable long id, @RequestBody MarkBody body, Presence here, Words words) {
        Periodical one = one(id);
        MarkForm form = body.form();
        Mistakes mistakes = form.mistakes(pages.today(), words);
        if (mistakes.isEmpty()) {
            mistakes = MarkForm.said(
                    periodicals.mark(one, form.dueOn(), form.doneOn(), form.reference(), form.remark(), here), words);
        }
        return mistakes.isEmpty()
                ? ResponseEntity.status(HttpStatus.CREATED).body(day(id, form.dueOn(), here))
                : mistakes.problem(words).answer();
    }

    /**
     * Takes back what was entered for a day.
     *
     * @param day year-month-day
     * @param reason goes on record
     */
    @DeleteMapping("/returns/{id:\\d{1,18}}/marks/{day}")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DueShape.class)))
    ResponseEntity<Object> takeBack(
            @PathVariable long id,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String reason,
            Presence here,
            Words words) {
        Periodical one = one(id);
        MarkForm form = new MarkForm(PeriodicalShapes.removal(day, reason));
        Mistakes mistakes = form.removalMistakes(words);
        if (mistakes.isEmpty()) {
            mistakes = MarkForm.said(periodicals.takeBack(one, form.day(), form.reason(), here), words);
        }
        return mistakes.isEmpty()
                ? ResponseEntity.ok(day(id, form.day(), here))
                : mistakes.problem(words).answer();
    }

    /** Ends a return; its number is not used again. */
    @PostMapping("/returns/{id:\\d{1,18}}/end")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReturnShape.class)))
    ResponseEntity<Object> end(@PathVariable long id, @RequestBody EndBody body, Presence here, Words words) {
        Periodical one = one(id);
        MarkForm form = body.form();
        Mistakes mistakes = form.endMistakes(one.begunOn(), words);
        if (mistakes.isEmpty() && !periodicals.end(one, form.endedOn(), form.endReason(), here)) {
            mistakes.add("endedOn", words.get("return.ended.before"));
        }
        return mistakes.isEmpty()
                ? ResponseEntity.ok(get(id, words))
                : mistakes.problem(words).answer();
    }

    private @Nullable DueShape day(long id, LocalDate day, Presence here) {
        return pages.between(new Scope.One(id), day, day, here).stream()
                .findFirst()
                .map(DueShape::of)
                .orElse(null);
    }

    private Periodical one(long id) {
        return periodicals.find(id).orElseThrow(() -> new Gone("return " + id));
    }
}

package org.sanchika.mis;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.sanchika.custody.Digests;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.whereabouts.Pendency;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.print.PdfAnswer;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a review meeting looks at: on one page, large for the hall, and on paper. */
@Controller
class ReviewController {
    private static final String CODE = "REVIEW";

    private final Reviewing reviewing;
    private final MatterKinds kinds;
    private final Press press;
    private final Office office;
    private final Audit audit;
    private final Clock clock;

    ReviewController(Reviewing reviewing, MatterKinds kinds, Press press, Office office, Audit audit, Clock clock) {
        this.reviewing = reviewing;
        this.kinds = kinds;
        this.press = press;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/review")
    @Requires(Power.REPORT)
    ModelAndView show(
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(name = "clock", defaultValue = "") String counted,
            Acting reader,
            Words words) {
        return page(unit, counted, false, reader, words);
    }

    /** Large and without anything to press, for a wall or a video conference. */
    @GetMapping("/review/screen")
    @Requires(Power.REPORT)
    ModelAndView screen(
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(name = "clock", defaultValue = "") String counted,
            Acting reader,
            Words words) {
        return page(unit, counted, true, reader, words);
    }

    @GetMapping("/review/paper")
    @Requires(Power.REPORT)
    ResponseEntity<Resource> paper(
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(name = "clock", defaultValue = "") String counted,
            Acting reader,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Review review = review(unit, counted, reader, words);
        Presence who = Objects.requireNonNull(Presence.of(request), "only who is signed in is answered");
        audit.access(who, "EXPORT", request.getRequestURI(), request.getRemoteAddr());
        Instant now = clock.instant();
        var own = office.unit(reader.unit());
        var paper = new ReviewPaper(review, place(review, words), kinds, own.name(), Printer.of(who, now), words);
        var sealed = new SealedPaper(
                "REPORT",
                reader.unit().value(),
                CODE,
                LocalDate.ofInstant(now, Words.ZONE),
                office.unit(own.office()).name(),
                HexFormat.of().formatHex(Digests.sha256(said(review).getBytes(StandardCharsets.UTF_8))));
        return switch (press.print("mis/review-print", paper, sealed)) {
            case Press.Printed.Paper(byte[] pdf, var places, var mark) ->
                PdfAnswer.of(CODE, words.get("review.title"), words).body(new ByteArrayResource(pdf));
            case Press.Printed.TooLong() -> throw new IllegalStateException("a review does not fit into one PDF");
        };
    }

    private ModelAndView page(long unit, String counted, boolean hall, Acting reader, Words words) {
        Review review = review(unit, counted, reader, words);
        return new ModelAndView("mis/review")
                .addObject("review", review)
                .addObject("unit", unit)
                .addObject("place", place(review, words))
                .addObject("kinds", kinds)
                .addObject("hall", hall);
    }

    private Review review(long unit, String counted, Acting reader, Words words) {
        return reviewing
                .review(unit, Pendency.Clock.of(counted), reader, words)
                .orElseThrow(() -> new Gone("unit " + unit));
    }

    /** What is sealed: the figures, and what is late. */
    private static String said(Review review) {
        return review.levels().pendency() + "\n" + review.units().pendency() + "\n" + review.flow() + review.weeks()
                + review.references()
                + review.stuck().stream()
                        .map(one -> "\n" + one.number() + " " + one.since())
                        .toList();
    }

    private static String place(Review review, Words words) {
        return review.place().line().isEmpty()
                ? words.get("where.everywhere")
                : review.place().line().getLast().name().in(words.language());
    }
}

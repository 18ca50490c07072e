package org.sanchika.proceeding.callbook;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call book as calls. */
@RestController
@RequestMapping("/api/v1")
class CallBookApiController {
    private static final int MOST = 200;

    private final CallBook book;
    private final MatterPanels panels;
    private final Acts acts;
    private final Refusals refusals;

    CallBookApiController(CallBook book, MatterPanels panels, Acts acts, Refusals refusals) {
        this.book = book;
        this.panels = panels;
        this.acts = acts;
        this.refusals = refusals;
    }

    /**
     * A matter moved to the call book.
     *
     * @param ground COURT, APPEAL, AUDIT, ORDERED or OTHER
     * @param approverPostId the caller's own post or one above it, at a level that may approve the closure of a file
     * @param until when it wakes by itself, at least six months ahead
     * @param reviewOn when it is first looked at again, at most a month ahead
     */
    record CallBookEntryBody(
            @Nullable String ground,
            @Nullable String words,
            @Nullable String approverPostId,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn) {
        NewEntry entry() {
            boolean named = approverPostId != null && approverPostId.matches("\\d{1,18}");
            return new NewEntry(
                    ground == null ? null : Ground.of(ground).orElse(null),
                    words == null ? "" : words.strip(),
                    named ? new PostId(Long.parseLong(approverPostId)) : null,
                    until,
                    reviewOn);
        }
    }

    /**
     * A look at a matter in the call book.
     *
     * @param stays false takes it out
     * @param reviewOn when it is looked at next, at most a month ahead; not needed when it is taken out
     */
    record CallBookReviewBody(
            boolean stays, @Nullable String words, @Nullable LocalDate reviewOn) {
        NewReview review() {
            return new NewReview(stays, words == null ? "" : words.strip(), stays ? reviewOn : null);
        }
    }

    /** @param reviewOn when it is looked at next; none when it was taken out */
    record CallBookReviewShape(
            Instant at, String by, String words, @Nullable LocalDate reviewOn) {
        static CallBookReviewShape of(Entry.Review one, Language language) {
            return new CallBookReviewShape(one.at(), one.by().in(language), one.words(), one.next());
        }
    }

    /**
     * A time that a matter spent in the call book.
     *
     * @param approver post whose approval it has
     * @param approvedBy who held that post
     * @param endedAt when it was taken out; none while it is there
     */
    record CallBookEntryShape(
            String ground,
            String words,
            String approver,
            String approvedBy,
            Instant enteredAt,
            String enteredBy,
            LocalDate until,
            LocalDate reviewOn,
            @Nullable Instant endedAt,
            List<CallBookReviewShape> reviews) {
        static CallBookEntryShape of(Entry one, Language language) {
            return new CallBookEntryShape(
                    one.ground().name(),
                    one.words(),
                    one.approver().in(language),
                    one.approvedBy().in(language),
                    one.at(),
                    one.by().in(language),
                    one.until(),
                    one.reviewOn(),
                    one.endedAt(),
                    one.reviews().stream()
                            .map(review -> CallBookReviewShape.of(review, language))
                            .toList());
        }
    }

    record CallBookEntries(List<CallBookEntryShape> items) {}

    /** @param reviewedOn when it was last looked at; none before the first review */
    record CallBookLine(
            String matterId,
            String number,
            String subject,
            String ground,
            Instant enteredAt,
            @Nullable Instant reviewedOn,
            LocalDate reviewOn) {
        static CallBookLine of(Waiting one) {
            return new CallBookLine(
                    Long.toString(one.matter().value()),
                    one.number(),
                    one.subject(),
                    one.ground().name(),
                    one.at(),
                    one.reviewedAt(),
                    one.reviewOn());
        }
    }

    record CallBookLines(List<CallBookLine> items) {}

    /** What the acting post has in the call book, to be looked at first first, two hundred at most. */
    @GetMapping("/call-book")
    @Requires(Power.READ)
    CallBookLines list(Acting by) {
        return new CallBookLines(
                book.with(by.post(), MOST).stream().map(CallBookLine::of).toList());
    }

    /** The times that a matter spent in the call book, the newest first, with their reviews. */
    @GetMapping("/matters/{id:\\d{1,18}}/call-book")
    @Requires(Power.READ)
    CallBookEntries of(@PathVariable long id, Acting by, Words words) {
        return entries(matter(id, by), words);
    }

    /** Moves a matter on the caller's desk to the call book: nothing can be done on it for six months at least. */
    @PostMapping("/matters/{id:\\d{1,18}}/call-book")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallBookEntries.class)))
    ResponseEntity<Object> enter(
            @PathVariable long id,
            @RequestBody CallBookEntryBody body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId matter = matter(id, by);
        NewEntry entry = body.entry();
        return done(
                matter,
                book.faults(entry, by),
                "call book " + id + body,
                () -> book.enter(matter, entry, by),
                by,
                words,
                request);
    }

    /** Puts on record that a matter in the call book was looked at, and whether it stays there. */
    @PostMapping("/matters/{id:\\d{1,18}}/call-book/reviews")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallBookEntries.class)))
    ResponseEntity<Object> review(
            @PathVariable long id,
            @RequestBody CallBookReviewBody body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId matter = matter(id, by);
        NewReview review = body.review();
        return done(
                matter,
                book.faults(review),
                "call book review " + id + body,
                () -> book.review(matter, review, by),
                by,
                words,
                request);
    }

    private ResponseEntity<Object> done(
            MatterId matter,
            List<Fault> faults,
            String body,
            Supplier<Outcome> act,
            Acting by,
            Words words,
            HttpServletRequest request) {
        if (!faults.isEmpty()) {
            return Fault.problem(faults, words).answer();
        }
        return switch (acts.once(by, Once.key(request), body, act)) {
            case Outcome.Done done -> ResponseEntity.status(HttpStatus.CREATED).body(entries(matter, words));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    private CallBookEntries entries(MatterId matter, Words words) {
        return new CallBookEntries(book.of(matter).stream()
                .map(one -> CallBookEntryShape.of(one, words.language()))
                .toList());
    }

    private MatterId matter(long id, Acting by) {
        return panels.of(new MatterId(id), by)
                .filter(panel -> CallBook.KINDS.contains(panel.kind()))
                .map(MatterPanel::matter)
                .orElseThrow(() -> new Gone("matter " + id));
    }
}

package org.sanchika.dispatch.watch;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.IssueId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replies that are awaited, as calls. */
@RestController
@RequestMapping("/api/v1")
class WatchApiController {
    private static final int MOST = 200;

    private final Watches watches;
    private final Acts acts;
    private final Refusals refusals;

    WatchApiController(Watches watches, Acts acts, Refusals refusals) {
        this.watches = watches;
        this.acts = acts;
        this.refusals = refusals;
    }

    record WatchBody(@Nullable LocalDate dueOn) {}

    /**
     * How it ended.
     *
     * @param receipt diary or computer number of the reply
     * @param reason why none is needed any more
     */
    record WatchEndBody(@Nullable String receipt, @Nullable String reason) {}

    /**
     * A reply that is awaited.
     *
     * @param reminderDraftId the draft that reminds, once it is overdue
     * @param hints receipts that name its number
     */
    record WatchShape(
            String issueId,
            String number,
            LocalDate dated,
            String subject,
            String to,
            LocalDate dueOn,
            @Nullable String reminderDraftId,
            List<String> hints) {
        static WatchShape of(WatchRow row) {
            return new WatchShape(
                    Long.toString(row.issue()),
                    row.number(),
                    row.dated(),
                    row.subject(),
                    row.to(),
                    row.due(),
                    row.reminder() == null ? null : Long.toString(row.reminder()),
                    row.hints().stream()
                            .map(hint -> Long.toString(hint.receipt()))
                            .toList());
        }
    }

    record WatchList(List<WatchShape> items) {}

    record WatchedShape(String issueId) {}

    /**
     * Replies awaited in the acting post's unit and those below it, the first due first, two hundred at most.
     *
     * @param overdue only those whose day is over
     */
    @GetMapping("/replies")
    @Requires(Power.READ)
    WatchList list(@RequestParam(defaultValue = "false") boolean overdue, Acting by) {
        return new WatchList(watches.open(overdue, null, 0, MOST, by).stream()
                .map(WatchShape::of)
                .toList());
    }

    /** A reply to an issue is awaited by a day. */
    @PostMapping("/issues/{id:\\d{1,18}}/reply")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WatchedShape.class)))
    ResponseEntity<Object> begin(
            @PathVariable long id, @RequestBody WatchBody body, Acting by, Words words, HttpServletRequest request) {
        LocalDate due = body.dueOn();
        if (due == null) {
            return Fault.problem(List.of(Fault.of("dueOn", "form.required")), words)
                    .answer();
        }
        return answer(id, "reply " + id + body, () -> watches.begin(new IssueId(id), due, by), by, words, request);
    }

    /** The reply came, or none is needed any more. */
    @PostMapping("/issues/{id:\\d{1,18}}/reply/end")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WatchedShape.class)))
    ResponseEntity<Object> end(
            @PathVariable long id, @RequestBody WatchEndBody body, Acting by, Words words, HttpServletRequest request) {
        String receipt = body.receipt() == null ? "" : body.receipt();
        String reason = body.reason() == null ? "" : body.reason();
        return answer(
                id,
                "replied " + id + body,
                () -> watches.end(new IssueId(id), receipt, reason, by),
                by,
                words,
                request);
    }

    private ResponseEntity<Object> answer(
            long id, String body, Supplier<Outcome> act, Acting by, Words words, HttpServletRequest request) {
        return switch (acts.once(by, Once.key(request), body, act)) {
            case Outcome.Done done ->
                ResponseEntity.status(HttpStatus.CREATED).body(new WatchedShape(Long.toString(id)));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }
}

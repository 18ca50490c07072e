package org.sanchika.dispatch.delivery;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.delivery.DispatchShapes.DispatchList;
import org.sanchika.dispatch.delivery.DispatchShapes.DispatchShape;
import org.sanchika.dispatch.delivery.DispatchShapes.SentList;
import org.sanchika.dispatch.delivery.DispatchShapes.SentShape;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dispatches as calls. */
@RestController
@RequestMapping("/api/v1")
class DispatchesApiController {
    /** What a form's row adds to the name of a field. */
    private static final Pattern ROW = Pattern.compile("-\\w+$");

    private final DispatchDesk desk;
    private final Dispatches dispatches;
    private final DispatchRegister register;
    private final Refusals refusals;

    DispatchesApiController(DispatchDesk desk, Dispatches dispatches, DispatchRegister register, Refusals refusals) {
        this.desk = desk;
        this.dispatches = dispatches;
        this.register = register;
        this.refusals = refusals;
    }

    /**
     * To whom, and how.
     *
     * @param place of the addressee in the letter, from 1; none for what is published
     * @param way SELF, or REGISTRY for paper that the office's registry packs and posts
     * @param contact where the addressee is reached in this mode; without it as the letter says
     * @param weight in grams
     * @param postage in rupees, out of the office's stamps
     */
    record DispatchBody(
            @Nullable Integer place,
            @Nullable String mode,
            @Nullable String way,
            @Nullable String contact,
            @Nullable Integer weight,
            @Nullable String postage,
            @Nullable String trackingNo) {}

    /**
     * What happened to it.
     *
     * @param kind DELIVERED, ACKNOWLEDGED, RETURNED or FAILED
     * @param remark who took it; why it came back
     * @param dated the day on which it happened; today without it
     */
    record StepBody(
            @Nullable String kind,
            @Nullable String remark,
            @Nullable LocalDate dated) {}

    /** Sends an issue to one addressee. */
    @PostMapping("/issues/{id:\\d{1,18}}/dispatches")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DispatchShape.class)))
    ResponseEntity<Object> send(
            @PathVariable long id, @RequestBody DispatchBody body, Acting by, Words words, HttpServletRequest request) {
        Dispatch.Mode mode = DispatchForm.mode(String.valueOf(body.mode()));
        OptionalLong postage = Rupees.read(body.postage() == null ? "" : body.postage());
        if (mode == null || postage.isEmpty()) {
            return Fault.problem(
                            List.of(
                                    mode == null
                                            ? Fault.of("mode", "dispatch.fault.mode")
                                            : Fault.of("postage", "stamp.fault.rupees")),
                            words)
                    .answer();
        }
        var posting = new NewDispatch.Posting(
                body.weight() == null ? 0 : body.weight(),
                postage.getAsLong(),
                body.trackingNo() == null ? "" : body.trackingNo().strip());
        var order = new NewDispatch(
                body.place(),
                mode,
                "REGISTRY".equals(body.way()) ? Dispatch.Way.REGISTRY : Dispatch.Way.SELF,
                body.contact() == null ? "" : body.contact(),
                posting);
        IssueId issue = new IssueId(id);
        return answer(
                desk.send(issue, List.of(order), Once.key(request), "dispatch " + id + body, by),
                HttpStatus.CREATED,
                by,
                words);
    }

    /** All dispatches of an issue, newest first. */
    @GetMapping("/issues/{id:\\d{1,18}}/dispatches")
    @Requires(Power.READ)
    DispatchList of(@PathVariable long id, Acting by, Words words) {
        IssueId issue = new IssueId(id);
        return new DispatchList(dispatches.of(issue, by).stream()
                .map(one -> DispatchShape.of(one, words.language()))
                .toList());
    }

    /** One dispatch with all that happened to it. */
    @GetMapping("/dispatches/{id:\\d{1,18}}")
    @Requires(Power.READ)
    DispatchShape one(@PathVariable long id, Acting by, Words words) {
        return dispatches
                .find(new DispatchId(id), by)
                .map(found -> DispatchShape.of(found, words.language()))
                .orElseThrow(() -> new Gone("dispatch " + id));
    }

    /** Tells what happened to it: it was delivered, came back, was acknowledged. */
    @PostMapping("/dispatches/{id:\\d{1,18}}/steps")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DispatchShape.class)))
    ResponseEntity<Object> tell(
            @PathVariable long id, @RequestBody StepBody body, Acting by, Words words, HttpServletRequest request) {
        Dispatch.Step.Kind kind = DispatchDesk.kind(String.valueOf(body.kind())).orElse(Dispatch.Step.Kind.QUEUED);
        var told = new DispatchDesk.Told(
                kind, body.remark() == null ? "" : body.remark(), body.dated() == null ? desk.today() : body.dated());
        return answer(
                desk.tell(new DispatchId(id), told, Once.key(request), "step " + id + body, by),
                HttpStatus.CREATED,
                by,
                words);
    }

    /**
     * The register of dispatch of the acting post's unit and those below it, newest first; with mode HAND the peon book.
     *
     * @param from first day; without it the first of the year
     * @param to last day
     * @param mode as in a dispatch; all without it
     * @param limit how many at most
     * @param after the cursor of the page before
     */
    @GetMapping("/dispatches")
    @Requires(Power.READ)
    SentList list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Acting by) {
        int most = Math.clamp(limit, 1, DispatchRegister.MOST);
        Period period = register.period(from, to);
        List<DispatchRow> rows = register.rows(period, mode, after, most + 1, by);
        boolean more = rows.size() > most;
        return new SentList(
                rows.stream().limit(most).map(SentShape::of).toList(),
                more ? Long.toString(rows.get(most - 1).id()) : null);
    }

    private ResponseEntity<Object> answer(Dispatched what, HttpStatus status, Acting by, Words words) {
        return switch (what) {
            case Dispatched.Done(List<DispatchId> done) ->
                ResponseEntity.status(status).body(one(done.getFirst().value(), by, words));
            case Dispatched.Refused(List<Fault> faults) ->
                Fault.problem(
                                faults.stream()
                                        .map(fault -> new Fault(
                                                ROW.matcher(fault.field()).replaceFirst(""),
                                                fault.key(),
                                                fault.arguments()))
                                        .toList(),
                                words)
                        .answer();
            case Dispatched.NotHere(var why) -> refusals.problem(why, words).answer();
        };
    }
}

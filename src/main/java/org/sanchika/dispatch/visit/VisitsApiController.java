package org.sanchika.dispatch.visit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files that go to other installations and come from there, as calls. */
@RestController
@RequestMapping("/api/v1")
class VisitsApiController {
    private static final int MOST = 200;

    private final VisitDesk desk;
    private final Visits visits;
    private final Visitors visitors;
    private final Refusals refusals;

    VisitsApiController(VisitDesk desk, Visits visits, Visitors visitors, Refusals refusals) {
        this.desk = desk;
        this.visits = visits;
        this.visitors = visitors;
        this.refusals = refusals;
    }

    /**
     * A handing over of a file to another installation.
     *
     * @param partner with whom it is, as people read it
     * @param state WAITING, LEFT, RECEIVED, DIARISED, REFUSED, FAILED, RECALLED or RETURNED
     * @param said its number there, or why it was refused; empty
     */
    record VisitShape(
            String id, String fileId, String partner, String reason, String state, String said, OffsetDateTime at) {
        static VisitShape of(Visit one) {
            return new VisitShape(
                    Long.toString(one.id()),
                    Long.toString(one.file().value()),
                    one.partner(),
                    one.reason(),
                    one.state().name(),
                    one.said(),
                    time(one.at()));
        }
    }

    record VisitList(List<VisitShape> items) {}

    /**
     * A file that came from another installation.
     *
     * @param office from where
     * @param number there
     * @param state WAITING, TAKEN, REFUSED or, when it came back to where it had left, BACK
     * @param fileId as which it is here
     */
    record VisitorShape(
            String id,
            String office,
            String number,
            String subject,
            String reason,
            String state,
            @Nullable String fileId,
            OffsetDateTime at) {
        static VisitorShape of(Visitor.Line one) {
            return new VisitorShape(
                    Long.toString(one.id()),
                    one.office(),
                    one.number(),
                    one.subject(),
                    one.reason(),
                    "WAITING",
                    null,
                    time(one.at()));
        }

        static VisitorShape of(Visitor one) {
            Visitor.End end = one.end();
            MatterId matter = end == null ? null : end.matter();
            return new VisitorShape(
                    Long.toString(one.id()),
                    one.office(),
                    one.file().cover().number(),
                    one.file().cover().subject(),
                    one.file().reason(),
                    end == null ? "WAITING" : end.outcome(),
                    matter == null ? null : Long.toString(matter.value()),
                    time(one.at()));
        }
    }

    record VisitorList(List<VisitorShape> items) {}

    /**
     * @param to where it is to go: CODE/UNIT
     * @param reason why
     */
    record VisitBody(@Nullable String to, @Nullable String reason) {}

    /** @param reason why; it is asked */
    record WhyBody(@Nullable String reason) {}

    /** The handings over of a file, newest first. */
    @GetMapping("/files/{id:\\d{1,18}}/visits")
    @Requires(Power.READ)
    VisitList of(@PathVariable long id, Acting by) {
        return new VisitList(
                visits.of(new MatterId(id), by).stream().map(VisitShape::of).toList());
    }

    /** Hands a file of the acting desk over to another installation; until it is back it is only read here. */
    @PostMapping("/files/{id:\\d{1,18}}/visits")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VisitShape.class)))
    ResponseEntity<Object> send(
            @PathVariable long id, @RequestBody VisitBody body, Acting by, Words words, HttpServletRequest request) {
        String to = body.to() == null ? "" : body.to();
        Outcome outcome = desk.send(new MatterId(id), to, text(body.reason()), Once.key(request), by);
        return answer(id, outcome, HttpStatus.CREATED, by, words);
    }

    /** Calls a file back that has not been handed over yet. */
    @PostMapping("/files/{id:\\d{1,18}}/visits/recall")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisitShape.class)))
    ResponseEntity<Object> recall(
            @PathVariable long id, @RequestBody WhyBody body, Acting by, Words words, HttpServletRequest request) {
        Outcome outcome = desk.recall(new MatterId(id), text(body.reason()), Once.key(request), by);
        return answer(id, outcome, HttpStatus.OK, by, words);
    }

    /** Files that came from other installations and wait for somebody who takes them over, oldest first. */
    @GetMapping("/visitors")
    @Requires(Power.READ)
    VisitorList visitors(Acting by) {
        return new VisitorList(
                visitors.waiting(by, MOST).stream().map(VisitorShape::of).toList());
    }

    /** Takes a file that came over: it becomes a file on the acting desk. */
    @PostMapping("/visitors/{id:\\d{1,18}}/file")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VisitorShape.class)))
    ResponseEntity<Object> open(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        return switch (desk.open(desk.visitor(id, by), Once.key(request), by)) {
            case Opening.Opened opened ->
                ResponseEntity.status(HttpStatus.CREATED).body(VisitorShape.of(desk.visitor(id, by)));
            case Opening.NotHere(var why) -> refusals.problem(why, words).answer();
            case Opening.Refused(var faults) ->
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, faults.getFirst().message(words));
            case Opening.Unknown unknown -> throw new Gone("visitor " + id);
        };
    }

    /** Gives a file that came back, with the reason. */
    @PostMapping("/visitors/{id:\\d{1,18}}/refusal")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VisitorShape.class)))
    ResponseEntity<Object> refuse(
            @PathVariable long id, @RequestBody WhyBody body, Acting by, Words words, HttpServletRequest request) {
        return switch (desk.refuse(desk.visitor(id, by), text(body.reason()), Once.key(request), by)) {
            case Outcome.Done done -> ResponseEntity.ok(VisitorShape.of(desk.visitor(id, by)));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    private ResponseEntity<Object> answer(long id, Outcome outcome, HttpStatus done, Acting by, Words words) {
        return switch (outcome) {
            case Outcome.Done ok ->
                ResponseEntity.status(done)
                        .body(VisitShape.of(visits.of(new MatterId(id), by).getFirst()));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, Words.ZONE);
    }
}

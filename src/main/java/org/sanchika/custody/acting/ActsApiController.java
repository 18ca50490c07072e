package org.sanchika.custody.acting;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Refusals;
import org.sanchika.custody.Shapes;
import org.sanchika.custody.acting.ActBodies.Body;
import org.sanchika.custody.acting.ActBodies.Closing;
import org.sanchika.custody.acting.ActBodies.Parking;
import org.sanchika.custody.acting.ActBodies.Reason;
import org.sanchika.custody.acting.ActBodies.Sending;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The acts of a desk as calls. */
@RestController
@RequestMapping("/api/v1/matters/{id:\\d{1,18}}")
class ActsApiController {
    private final Custody custody;
    private final Acts acts;
    private final MatterPanels panels;
    private final Refusals refusals;

    ActsApiController(Custody custody, Acts acts, MatterPanels panels, Refusals refusals) {
        this.custody = custody;
        this.acts = acts;
        this.panels = panels;
        this.refusals = refusals;
    }

    /**
     * Sends a matter to another desk, and copies for information to more. What the sender wrote on it is frozen in the
     * same act.
     */
    @PostMapping("/movements")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> send(
            @PathVariable long id, @RequestBody Sending body, Acting by, Words words, HttpServletRequest request) {
        ActForm form = body.form();
        PostId to = form.to();
        if (!form.faults().isEmpty() || to == null) {
            return ActBodies.problem(form.faults(), words).answer();
        }
        MatterId matter = new MatterId(id);
        UUID key = Once.key(request);
        Outcome outcome = acts.once(
                by, key, "send " + id + body, () -> custody.send(matter, form.send(to, Priority.ORDINARY), by));
        return answer(outcome, matter, true, by, words);
    }

    /** Confirms that a paper that goes by hand has arrived. */
    @PostMapping("/receipt")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shapes.Custody.class)))
    ResponseEntity<Object> receive(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        return act(id, Act.RECEIVE, new Reason(""), by, words, request);
    }

    /** Takes a matter from the queue of the acting post's section onto its desk. */
    @PostMapping("/claim")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> claim(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        return act(id, Act.CLAIM, new Reason(""), by, words, request);
    }

    /** Takes back what went to a wrong desk. It may be while it is unopened there; a reason is asked. */
    @PostMapping("/pull-back")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> pullBack(
            @PathVariable long id, @RequestBody Reason body, Acting by, Words words, HttpServletRequest request) {
        return act(id, Act.PULL_BACK, body, by, words, request);
    }

    /** Takes up what lies with a junior. A reason is asked. */
    @PostMapping("/pull-up")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> pullUp(
            @PathVariable long id, @RequestBody Reason body, Acting by, Words words, HttpServletRequest request) {
        return act(id, Act.PULL_UP, body, by, words, request);
    }

    /** Puts a matter aside until a day; it wakes by itself. */
    @PostMapping("/parking")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shapes.Custody.class)))
    ResponseEntity<Object> park(
            @PathVariable long id, @RequestBody Parking body, Acting by, Words words, HttpServletRequest request) {
        if (body.form().date("until").isEmpty()) {
            return ActBodies.problem(List.of(new ActForm.Fault("until", "form.date")), words)
                    .answer();
        }
        return act(id, Act.PARK, body, by, words, request);
    }

    /**
     * Brings back what is parked before its day.
     *
     * @param reason may stand in the body instead
     */
    @DeleteMapping("/parking")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shapes.Custody.class)))
    ResponseEntity<Object> wake(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestBody(required = false) @Nullable Reason body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return act(id, Act.WAKE, body == null ? new Reason(reason) : body, by, words, request);
    }

    /** Closes a matter. A kind may want an officer to have decided so. */
    @PostMapping("/closure")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shapes.Custody.class)))
    ResponseEntity<Object> close(
            @PathVariable long id, @RequestBody Closing body, Acting by, Words words, HttpServletRequest request) {
        return act(id, Act.CLOSE, body, by, words, request);
    }

    /**
     * Brings a closed matter back to the desk that reopens it.
     *
     * @param reason may stand in the body instead
     */
    @DeleteMapping("/closure")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> reopen(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestBody(required = false) @Nullable Reason body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return act(id, Act.REOPEN, body == null ? new Reason(reason) : body, by, words, request);
    }

    /** Says why a matter has lain longer than its limit. */
    @PostMapping("/delay-reason")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shapes.Custody.class)))
    ResponseEntity<Object> explainDelay(
            @PathVariable long id, @RequestBody Reason body, Acting by, Words words, HttpServletRequest request) {
        return act(id, Act.EXPLAIN_DELAY, body, by, words, request);
    }

    private ResponseEntity<Object> act(
            long id, Act act, Body body, Acting by, Words words, HttpServletRequest request) {
        MatterId matter = new MatterId(id);
        UUID key = Once.key(request);
        ActForm form = body.form();
        Outcome outcome = acts.once(by, key, act + " " + id + body, () -> ActPaths.run(custody, matter, act, form, by));
        return answer(outcome, matter, ActBodies.MOVES.contains(act), by, words);
    }

    /** What moved answers with its movement, the rest with who holds it now. */
    private ResponseEntity<Object> answer(Outcome outcome, MatterId matter, boolean moves, Acting by, Words words) {
        return switch (outcome) {
            case Outcome.Refusal refusal -> refusals.problem(refusal, words).answer();
            case Outcome.Done done
            when moves ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(Shapes.Movement.of(panels.stay(matter, done.seq()), words.language()));
            case Outcome.Done done ->
                ResponseEntity.ok(Shapes.Custody.of(panels.of(matter, by).orElseThrow(), words.language()));
        };
    }
}

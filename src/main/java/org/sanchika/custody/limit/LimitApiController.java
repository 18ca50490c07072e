package org.sanchika.custody.limit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Part;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Time limits of an office and who is told when they pass, as calls. */
@RestController
@RequestMapping("/api/v1/units/{id:\\d{1,18}}")
class LimitApiController {
    private final Limits limits;

    LimitApiController(Limits limits) {
        this.limits = limits;
    }

    /**
     * What is none or 0 stands for all.
     *
     * @param unitId where it was set: this unit, or one above it
     * @param days working days that a matter may lie
     */
    record TimeLimitShape(
            String id, String unitId, String kind, String reference, String priority, int level, int days) {
        static TimeLimitShape of(TimeLimit one) {
            return new TimeLimitShape(
                    Long.toString(one.id()),
                    Long.toString(one.unit()),
                    one.kind(),
                    one.reference(),
                    one.priority(),
                    one.level(),
                    one.days());
        }
    }

    /** What is left out stands for all. */
    record TimeLimitBody(
            @Nullable String kind,
            @Nullable String reference,
            @Nullable String priority,
            @Nullable Integer level,
            @Nullable Integer days) {}

    /**
     * @param afterDays working days after the date to act by
     * @param stepsUp 0: the holder himself; 1: whom he reports to
     */
    record EscalationShape(String id, String unitId, String reference, int afterDays, int stepsUp) {
        static EscalationShape of(EscalationRule one) {
            return new EscalationShape(
                    Long.toString(one.id()),
                    Long.toString(one.unit()),
                    one.reference(),
                    one.afterDays(),
                    one.stepsUp());
        }
    }

    record EscalationBody(
            @Nullable String reference,
            @Nullable Integer afterDays,
            @Nullable Integer stepsUp) {}

    /** Those that hold on its desks, set there and above; the nearest first. */
    @GetMapping("/time-limits")
    @Requires(Power.READ)
    Part<TimeLimitShape> limits(@PathVariable long id, Presence here) {
        return new Part<>(
                limits.page(here, new UnitId(id)).limits().stream()
                        .map(TimeLimitShape::of)
                        .toList(),
                null);
    }

    /** Sets one, in place of what was set for the same. What lies already keeps its date. */
    @PutMapping("/time-limits")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimeLimitShape.class)))
    ResponseEntity<Object> set(@PathVariable long id, @RequestBody TimeLimitBody body, Presence here, Words words) {
        var limit = new LimitForm.Limit(
                Typed.line(body.kind()),
                Typed.line(body.reference()),
                Typed.line(body.priority()),
                Objects.requireNonNullElse(body.level(), 0),
                Objects.requireNonNullElse(body.days(), -1));
        Mistakes mistakes = limits.mistakes(limit, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        long set = limits.set(here, new UnitId(id), limit);
        return ResponseEntity.ok(new TimeLimitShape(
                Long.toString(set),
                Long.toString(id),
                limit.kind(),
                limit.reference(),
                limit.priority(),
                limit.level(),
                limit.days()));
    }

    /** Takes a limit away that was set on this unit; what lies already keeps its date. */
    @DeleteMapping("/time-limits/{limit:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.OFFICE)
    void end(@PathVariable long id, @PathVariable long limit, Presence here) {
        limits.endLimit(here, new UnitId(id), limit);
    }

    /** Who is told of what lies too long on its desks, set there and above; the nearest first. */
    @GetMapping("/escalations")
    @Requires(Power.READ)
    Part<EscalationShape> steps(@PathVariable long id, Presence here) {
        return new Part<>(
                limits.page(here, new UnitId(id)).steps().stream()
                        .map(EscalationShape::of)
                        .toList(),
                null);
    }

    /** Sets a step, in place of what was set for the same. */
    @PutMapping("/escalations")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EscalationShape.class)))
    ResponseEntity<Object> tell(@PathVariable long id, @RequestBody EscalationBody body, Presence here, Words words) {
        var step = new LimitForm.Step(
                Typed.line(body.reference()),
                Objects.requireNonNullElse(body.afterDays(), -1),
                Objects.requireNonNullElse(body.stepsUp(), -1));
        Mistakes mistakes = limits.mistakes(step, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        long set = limits.set(here, new UnitId(id), step);
        return ResponseEntity.ok(new EscalationShape(
                Long.toString(set), Long.toString(id), step.reference(), step.afterDays(), step.stepsUp()));
    }

    /** Takes a step away that was set on this unit. */
    @DeleteMapping("/escalations/{step:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.OFFICE)
    void endStep(@PathVariable long id, @PathVariable long step, Presence here) {
        limits.endStep(here, new UnitId(id), step);
    }
}

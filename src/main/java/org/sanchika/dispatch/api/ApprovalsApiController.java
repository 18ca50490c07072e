package org.sanchika.dispatch.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.api.DraftShapes.DraftShape;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approval of drafts as calls. */
@RestController
@RequestMapping("/api/v1/drafts/{id:\\d{1,18}}")
class ApprovalsApiController {
    private final Approvals approvals;
    private final Drafts drafts;
    private final Acts acts;
    private final Refusals refusals;

    ApprovalsApiController(Approvals approvals, Drafts drafts, Acts acts, Refusals refusals) {
        this.approvals = approvals;
        this.drafts = drafts;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** @param version that was read; the newest when it is left out */
    record ApprovalBody(@Nullable Integer version) {}

    record WhyBody(@Nullable String reason) {
        String said() {
            return reason == null ? "" : reason;
        }
    }

    /** Approves a draft and locks its text; what its form still lacks is answered field by field. */
    @PostMapping("/approval")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftShape.class)))
    ResponseEntity<Object> approve(
            @PathVariable long id, @RequestBody ApprovalBody body, Acting by, Words words, HttpServletRequest request) {
        Draft draft = draft(id, by);
        int version = body.version() == null ? draft.last() : body.version();
        return done(
                draft, "approve " + id + body, () -> approvals.approve(draft.id(), version, by), by, words, request);
    }

    /** Takes an approval back, with the reason; the text may be changed again. */
    @DeleteMapping("/approval")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftShape.class)))
    ResponseEntity<Object> disapprove(
            @PathVariable long id, @RequestBody WhyBody body, Acting by, Words words, HttpServletRequest request) {
        Draft draft = draft(id, by);
        Supplier<Outcome> act = () -> approvals.disapprove(draft.id(), body.said(), by);
        return done(draft, "disapprove " + id + body, act, by, words, request);
    }

    /** Gives a draft up, with the reason; it stays on record. */
    @PostMapping("/cancellation")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftShape.class)))
    ResponseEntity<Object> cancel(
            @PathVariable long id, @RequestBody WhyBody body, Acting by, Words words, HttpServletRequest request) {
        Draft draft = draft(id, by);
        Supplier<Outcome> act = () -> approvals.cancel(draft.id(), body.said(), by);
        return done(draft, "cancel draft " + id + body, act, by, words, request);
    }

    private ResponseEntity<Object> done(
            Draft draft, String body, Supplier<Outcome> act, Acting by, Words words, HttpServletRequest request) {
        return switch (acts.once(by, Once.key(request), body, act)) {
            case Outcome.Done done -> {
                Draft now = draft(draft.id().value(), by);
                yield ResponseEntity.ok(DraftShape.of(now, drafts.missing(now), words));
            }
            case Outcome.Refusal why ->
                why.equals(new Outcome.Obstacle("approval.missing"))
                        ? Fault.problem(drafts.missing(draft), words).answer()
                        : refusals.problem(why, words).answer();
        };
    }

    private Draft draft(long id, Acting by) {
        return drafts.find(new DraftId(id), by).orElseThrow(() -> new Gone("draft " + id));
    }
}

package org.sanchika.receipt.dakpad;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
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
import org.springframework.web.bind.annotation.RestController;

/** Marking dak as calls; what lies there to be marked is the inbox. */
@RestController
@RequestMapping("/api/v1/dak-pad")
class MarksApiController {
    private final Marks marks;
    private final Acts acts;
    private final MatterPanels panels;
    private final Refusals refusals;

    MarksApiController(Marks marks, Acts acts, MatterPanels panels, Refusals refusals) {
        this.marks = marks;
        this.acts = acts;
        this.panels = panels;
        this.refusals = refusals;
    }

    record Mark(
            @Nullable String toPost,
            @Nullable String action,
            @Nullable String remark) {
        String to() {
            return toPost == null ? "" : toPost.strip();
        }

        String asked() {
            return action == null ? "" : action.strip();
        }

        String said() {
            return remark == null ? "" : remark.strip();
        }
    }

    record Targets(List<Shapes.Post> items) {}

    /** The desks to which one usually marks, the nearest first. */
    @GetMapping("/desks")
    @Requires(Power.ACT)
    Targets desks(Acting by, Words words) {
        return new Targets(marks.desks(by).stream()
                .map(desk -> Shapes.Post.of(desk, words.language()))
                .toList());
    }

    /** Receives or opens the letter and sends it on, in one act; answers with the movement. */
    @PostMapping("/{id:\\d{1,18}}/marks")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> mark(
            @PathVariable long id, @RequestBody Mark body, Acting by, Words words, HttpServletRequest request) {
        List<Fault> faults = new ArrayList<>();
        if (!body.to().matches("\\d{1,18}")) {
            faults.add(Fault.of("toPost", "custody.choose-desk"));
        }
        if (Marks.action(body.asked()).isEmpty()) {
            faults.add(Fault.of("action", "custody.unknown-choice"));
        }
        if (!faults.isEmpty()) {
            return Fault.problem(faults, words).answer();
        }
        MatterId letter = new MatterId(id);
        PostId to = new PostId(Long.parseLong(body.to()));
        Action action = Marks.action(body.asked()).orElseThrow();
        Outcome outcome = acts.once(
                by, Once.key(request), "mark " + id + body, () -> marks.mark(letter, to, action, body.said(), by));
        return switch (outcome) {
            case Outcome.Refusal refusal -> refusals.problem(refusal, words).answer();
            case Outcome.Done(var matter, var seq) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(Shapes.Movement.of(panels.stay(matter, seq), words.language()));
        };
    }
}

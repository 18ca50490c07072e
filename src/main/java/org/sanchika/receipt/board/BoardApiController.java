package org.sanchika.receipt.board;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.board.BoardShapes.Board;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One letter to many desks, and the board of their answers, as calls. */
@RestController
@RequestMapping("/api/v1")
class BoardApiController {
    private final Boards boards;
    private final Acts acts;
    private final Refusals refusals;
    private final Clock clock;

    BoardApiController(Boards boards, Acts acts, Refusals refusals, Clock clock) {
        this.boards = boards;
        this.acts = acts;
        this.refusals = refusals;
        this.clock = clock;
    }

    record Circular(
            @Nullable String groupId,
            @Nullable String action,
            @Nullable String dueOn,
            @Nullable String remarks) {
        CircularForm form(LocalDate today) {
            Map<String, String> fields = new HashMap<>();
            put(fields, "group", groupId);
            put(fields, "action", action);
            put(fields, "dueOn", dueOn);
            put(fields, "remarks", remarks);
            return new CircularForm(fields, today);
        }

        private static void put(Map<String, String> fields, String field, @Nullable String value) {
            if (value != null) {
                fields.put(field, value);
            }
        }
    }

    /** @param reminded how many desks were */
    record Reminders(int reminded, Board board) {}

    /** The boards of the acting post, newest first. */
    @GetMapping("/boards")
    @Requires(Power.ACT)
    Part<Board> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            @RequestParam(defaultValue = "50") int limit,
            Acting by,
            Words words) {
        List<Board> all = boards.all(by, after, Part.within(limit) + 1).stream()
                .map(board -> Board.of(board, today(), words.language()))
                .toList();
        return Part.of(all, limit, Board::id);
    }

    /** One board: who opened the letter, who replied, who is late. */
    @GetMapping("/boards/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    Board one(@PathVariable long id, Acting by, Words words) {
        return boards.find(id, by)
                .map(board -> Board.of(board, today(), words.language()))
                .orElseThrow(() -> new Gone("board " + id));
    }

    /**
     * Sends a letter to a saved group. Every member gets a linked copy with a custody of its own, and one board follows
     * them all.
     */
    @PostMapping("/receipts/{id:\\d{1,18}}/boards")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Board.class)))
    ResponseEntity<Object> send(
            @PathVariable long id, @RequestBody Circular body, Acting by, Words words, HttpServletRequest request) {
        CircularForm form = body.form(today());
        List<Fault> faults = form.faults();
        if (!faults.isEmpty()) {
            return Fault.problem(faults.stream().map(BoardApiController::named).toList(), words)
                    .answer();
        }
        Outcome outcome = acts.once(
                by, Once.key(request), "board " + id + body, () -> boards.send(new MatterId(id), form.circular(), by));
        return switch (outcome) {
            case Outcome.Refusal refusal -> refusals.problem(refusal, words).answer();
            case Outcome.Done(var board, var seq) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/boards/" + board.value())
                        .body(one(board.value(), by, words));
        };
    }

    /** Reminds everybody who has neither replied nor closed. */
    @PostMapping("/boards/{id:\\d{1,18}}/reminders")
    @Requires(Power.ACT)
    ResponseEntity<Reminders> remind(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        int count = boards.remindOnce(id, Once.key(request), by).orElseThrow(() -> new Gone("board " + id));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Reminders(count, one(id, by, words)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private static Fault named(Fault fault) {
        return fault.field().equals("group") ? new Fault("groupId", fault.key(), fault.arguments()) : fault;
    }
}

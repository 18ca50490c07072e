package org.sanchika.receipt.register;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Part;
import org.sanchika.receipt.register.RegisterShapes.Dak;
import org.sanchika.receipt.register.RegisterShapes.Line;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The diary of one's unit and the lists that go with its dak, as calls. */
@RestController
@RequestMapping("/api/v1/receipts")
class RegisterApiController {
    private static final int MOST = 200;

    private final DiaryLineSql sql;
    private final Office office;
    private final Custody custody;
    private final Refusals refusals;
    private final Clock clock;

    RegisterApiController(DiaryLineSql sql, Office office, Custody custody, Refusals refusals, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.custody = custody;
        this.refusals = refusals;
        this.clock = clock;
    }

    record Ids(@Nullable List<String> ids) {
        /** What is no id names nothing that could be received. */
        List<Long> numbers() {
            return ids == null
                    ? List.of()
                    : ids.stream()
                            .limit(MOST)
                            .map(id -> id.matches("\\d{1,18}") ? Long.parseLong(id) : 0)
                            .toList();
        }
    }

    /** @param type as in the problem of a single call; {@code detail} in the caller's language */
    record Failure(String id, String type, String detail) {}

    record Received(List<String> received, List<Failure> failures) {}

    /** A part of the diary. */
    record Diary(List<Line> items, @Nullable String next) {}

    /** The diary of the acting post's unit. Today's entries unless days are named. */
    @GetMapping
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Diary.class)))
    ResponseEntity<Object> diary(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Acting by,
            Words words) {
        LocalDate first = from == null ? today() : from;
        LocalDate last = to == null ? (first.isAfter(today()) ? first : today()) : to;
        Mistakes mistakes = DayRange.ordered(first, last, words, Mistakes.none());
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        var stretch = new DiaryLineSql.Stretch(by.unit(), first, last, after, Part.within(limit) + 1);
        List<Line> lines = sql.diary(stretch, true, office.principals(by)).stream()
                .map(row -> Line.of(row, words.language()))
                .toList();
        Part<Line> part = Part.of(lines, limit, Line::id);
        return ResponseEntity.ok(new Diary(part.items(), part.next()));
    }

    /**
     * The lists that go with a day's dak to other units, or came with it.
     *
     * @param side out: what left for other units on that day; in: what came
     */
    @GetMapping("/distribution")
    @Requires(Power.READ)
    Part<Dak> distribution(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "out") String side,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Acting by,
            Words words) {
        var list = new DiaryLineSql.DakDay(
                day == null ? today() : day, !side.equals("in"), DakPlace.parse(after), Part.within(limit) + 1);
        Part<DakRow> rows = Part.of(
                sql.dak(by, list, office.principals(by)),
                limit,
                row -> DakPlace.of(row).toString());
        return new Part<>(
                rows.items().stream().map(row -> Dak.of(row, words.language())).toList(), rows.next());
    }

    /** Receipts what came: each for itself, so that one that moved on does not hold up the rest. */
    @PostMapping("/distribution/receipts")
    @Requires(Power.READ)
    Received receive(@RequestBody Ids body, Acting by, Words words) {
        List<String> received = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (long id : body.numbers()) {
            String text = Long.toString(id);
            switch (custody.receive(new MatterId(id), by)) {
                case Outcome.Done done -> received.add(text);
                case Outcome.Refusal refusal -> {
                    var problem = refusals.problem(refusal, words);
                    failures.add(new Failure(text, problem.type(), problem.detail()));
                }
            }
        }
        return new Received(received, failures);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}

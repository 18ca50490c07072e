package org.sanchika.dispatch.arrival;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.custody.Shapes;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Arrivals.Diarised;
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

/** Letters that came without paper, as calls. */
@RestController
@RequestMapping("/api/v1/arrivals")
class ArrivalsApiController {
    private static final int MOST = 200;

    private final Arrivals arrivals;
    private final ArrivalDesk desk;
    private final ArrivalPapers papers;
    private final Refusals refusals;

    ArrivalsApiController(Arrivals arrivals, ArrivalDesk desk, ArrivalPapers papers, Refusals refusals) {
        this.arrivals = arrivals;
        this.desk = desk;
        this.papers = papers;
        this.refusals = refusals;
    }

    /**
     * A letter that came without paper.
     *
     * @param source INSIDE or EXCHANGE
     * @param toPost the desk it is for
     * @param role TO or COPY
     * @param state WAITING, DIARISED, REFUSED or, when it was read, ACKNOWLEDGED
     * @param receiptId as which it was diarised
     * @param reason why it was refused
     */
    record ArrivalShape(
            String id,
            String source,
            String toPost,
            String role,
            String purpose,
            String senderName,
            String senderDesignation,
            String senderOffice,
            String number,
            LocalDate dated,
            String form,
            String subject,
            String language,
            boolean confidential,
            List<EnclosureShape> enclosures,
            OffsetDateTime arrivedAt,
            String state,
            @Nullable String receiptId,
            @Nullable String reason) {

        static ArrivalShape of(Arrival arrival) {
            Arrival.Letter letter = arrival.letter();
            Arrival.End end = arrival.end();
            return new ArrivalShape(
                    Long.toString(arrival.id().value()),
                    letter.source().name(),
                    Long.toString(letter.to().value()),
                    letter.role().name(),
                    letter.purpose(),
                    letter.sender().name(),
                    letter.sender().designation(),
                    letter.sender().office(),
                    letter.number(),
                    letter.dated(),
                    letter.form().name(),
                    letter.subject(),
                    letter.language(),
                    letter.confidential(),
                    letter.enclosures().stream()
                            .map(one -> new EnclosureShape(one.title(), one.document() != null))
                            .toList(),
                    Shapes.at(arrival.at()),
                    end == null ? "WAITING" : end.what().name(),
                    end == null || end.receipt() == null
                            ? null
                            : Long.toString(end.receipt().value()),
                    end == null || end.reason().isEmpty() ? null : end.reason());
        }
    }

    /** @param scanned whether its paper came with it */
    record EnclosureShape(String title, boolean scanned) {}

    record ArrivalList(List<ArrivalShape> items, @Nullable String next) {}

    record RefusalBody(@Nullable String reason) {}

    /**
     * Letters that wait to be diarised by the acting post, oldest first.
     *
     * @param limit how many at most
     * @param after the cursor of the page before
     */
    @GetMapping
    @Requires(Power.READ)
    ArrivalList list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") long after, Acting by) {
        int most = Math.clamp(limit, 1, MOST);
        List<Arrival> rows = arrivals.waiting(after, most + 1, by);
        return new ArrivalList(
                rows.stream().limit(most).map(ArrivalShape::of).toList(),
                rows.size() > most ? Long.toString(rows.get(most - 1).id().value()) : null);
    }

    /** A letter that came, and what became of it. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ArrivalShape one(@PathVariable long id, Acting by) {
        return ArrivalShape.of(arrival(id, by));
    }

    /** The letter itself. */
    @GetMapping("/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void document(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        papers.letter(arrival(id, by), request, response);
    }

    /**
     * An enclosure that came with it.
     *
     * @param place its place among them, from 1
     */
    @GetMapping("/{id:\\d{1,18}}/enclosures/{place:\\d{1,4}}")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void enclosure(
            @PathVariable long id,
            @PathVariable int place,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        papers.enclosure(arrival(id, by), place, request, response);
    }

    /** Diarises it with all that came with it; the answer says as which receipt. */
    @PostMapping("/{id:\\d{1,18}}/receipt")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ArrivalShape.class)))
    ResponseEntity<Object> diarise(@PathVariable long id, Acting by, Words words, HttpServletRequest request)
            throws IOException {
        return switch (desk.diarise(arrival(id, by), Once.key(request), by)) {
            case Diarised.Done done ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/receipts/" + done.receipt().value())
                        .body(one(id, by));
            case Diarised.Faulty(var faults) -> Fault.problem(faults, words).answer();
            case Diarised.Refused(var why) -> refusals.problem(why, words).answer();
        };
    }

    /** Gives it back to its sender with the reason. */
    @PostMapping("/{id:\\d{1,18}}/refusal")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArrivalShape.class)))
    ResponseEntity<Object> refuse(
            @PathVariable long id, @RequestBody RefusalBody body, Acting by, Words words, HttpServletRequest request) {
        String reason = body.reason() == null ? "" : body.reason();
        return switch (desk.refuse(arrival(id, by), reason, Once.key(request), by)) {
            case Outcome.Done done -> ResponseEntity.ok(one(id, by));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    /** Says that what is only to be known, a circular or a copy, was read; it needs no diary then. */
    @PostMapping("/{id:\\d{1,18}}/reading")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArrivalShape.class)))
    ResponseEntity<Object> read(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        return switch (desk.read(arrival(id, by), Once.key(request), by)) {
            case Outcome.Done done -> ResponseEntity.ok(one(id, by));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    private Arrival arrival(long id, Acting by) {
        return arrivals.find(new ArrivalId(id), by).orElseThrow(() -> new Gone("arrival " + id));
    }
}

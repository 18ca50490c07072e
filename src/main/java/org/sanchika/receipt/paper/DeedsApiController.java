package org.sanchika.receipt.paper;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptShapes;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.paper.Deeds.Made;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a receipt beyond what is done with every matter, as calls. */
@RestController
@RequestMapping("/api/v1/receipts/{id:\\d{1,18}}")
class DeedsApiController {
    private final Receipts receipts;
    private final Desktop desktop;
    private final Deeds deeds;
    private final Acts acts;
    private final ReceiptShapes shapes;
    private final Refusals refusals;

    DeedsApiController(
            Receipts receipts, Desktop desktop, Deeds deeds, Acts acts, ReceiptShapes shapes, Refusals refusals) {
        this.receipts = receipts;
        this.desktop = desktop;
        this.deeds = deeds;
        this.acts = acts;
        this.shapes = shapes;
        this.refusals = refusals;
    }

    record Split(@Nullable String subject) {}

    record Link(@Nullable String receiptId) {}

    record Dispute(@Nullable String reason) {}

    record Duplicate(@Nullable String ofReceiptId, @Nullable String reason) {}

    /** @param how LINK, COPY, ORIGIN or DUPLICATE; the subject is empty where the caller may not open it */
    record Related(String id, String number, String subject, String how) {
        static Related of(RelatedRow row) {
            return new Related(Long.toString(row.id()), row.number(), row.subject(), row.how());
        }
    }

    record Links(List<Related> items, @Nullable String next) {}

    /** Registers a copy of a receipt, with a number and a custody of its own. */
    @PostMapping("/copies")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReceiptShapes.Full.class)))
    ResponseEntity<Object> copy(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        MatterId receipt = desktop.receipt(id, by).id();
        return registered("copy " + id, () -> receipts.copy(receipt, by), by, words, request);
    }

    /** Splits a second subject off a receipt. The same letter is registered again under it and goes its own way. */
    @PostMapping("/splits")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReceiptShapes.Full.class)))
    ResponseEntity<Object> split(
            @PathVariable long id, @RequestBody Split body, Acting by, Words words, HttpServletRequest request) {
        MatterId receipt = desktop.receipt(id, by).id();
        String subject = text(body.subject());
        return registered("split " + id + subject, () -> receipts.split(receipt, subject, by), by, words, request);
    }

    /** Receipts that belong to this one: linked, copied, split off or the same letter. */
    @GetMapping("/links")
    @Requires(Power.READ)
    Links links(@PathVariable long id, Acting by) {
        return new Links(related(id, by), null);
    }

    /** Links two receipts, so that each is found from the other. */
    @PostMapping("/links")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Links.class)))
    ResponseEntity<Object> link(
            @PathVariable long id, @RequestBody Link body, Acting by, Words words, HttpServletRequest request) {
        MatterId receipt = desktop.receipt(id, by).id();
        MatterId other = other(body.receiptId());
        Outcome outcome =
                acts.once(by, Once.key(request), "link " + id + body, () -> receipts.link(receipt, other, by));
        return outcome instanceof Outcome.Refusal
                ? noSuch("receiptId", words)
                : ResponseEntity.status(HttpStatus.CREATED).body(new Links(related(id, by), null));
    }

    /** Undoes a link. */
    @DeleteMapping("/links/{other:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.REGISTER)
    void unlink(@PathVariable long id, @PathVariable long other, Acting by) {
        if (receipts.unlink(desktop.receipt(id, by).id(), new MatterId(other), by) instanceof Outcome.Refusal) {
            throw new Gone("receipt " + other);
        }
    }

    /** "Not ours": back to the desk that registered it; the answer is that movement. */
    @PostMapping("/disputes")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shapes.Movement.class)))
    ResponseEntity<Object> dispute(
            @PathVariable long id, @RequestBody Dispute body, Acting by, Words words, HttpServletRequest request) {
        Receipt receipt = desktop.receipt(id, by);
        String reason = text(body.reason());
        Outcome outcome = acts.once(
                by, Once.key(request), "dispute " + id + reason, () -> receipts.dispute(receipt.id(), reason, by));
        return switch (outcome) {
            case Outcome.Refusal refusal -> refusals.problem(refusal, words).answer();
            case Outcome.Done(var matter, var seq) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(Shapes.Movement.of(desktop.stay(matter, seq), words.language()));
        };
    }

    /** Closes it as the same letter as another one. */
    @PostMapping("/duplicate")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptShapes.Full.class)))
    ResponseEntity<Object> duplicate(
            @PathVariable long id, @RequestBody Duplicate body, Acting by, Words words, HttpServletRequest request) {
        MatterId receipt = desktop.receipt(id, by).id();
        MatterId of = other(body.ofReceiptId());
        Outcome outcome = acts.once(
                by,
                Once.key(request),
                "duplicate " + id + body,
                () -> receipts.mergeInto(receipt, of, text(body.reason()), by));
        return switch (outcome) {
            case Outcome.Unknown unknown -> noSuch("ofReceiptId", words);
            case Outcome.Refusal refusal -> refusals.problem(refusal, words).answer();
            case Outcome.Done done -> ResponseEntity.ok(shapes.of(desktop.receipt(id, by), by, words.language()));
        };
    }

    private ResponseEntity<Object> registered(
            String body, Supplier<Registration> act, Acting by, Words words, HttpServletRequest request) {
        return switch (deeds.once(by, Once.key(request), body, act)) {
            case Made.Done(var id) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/receipts/" + id.value())
                        .body(shapes.of(desktop.receipt(id.value(), by), by, words.language()));
            case Made.Not(Registration.Refused(var faults)) ->
                Fault.problem(faults, words).answer();
            case Made.Not not -> throw new Gone("receipt");
        };
    }

    private List<Related> related(long id, Acting by) {
        return desktop.page(desktop.receipt(id, by), by).related().stream()
                .map(Related::of)
                .toList();
    }

    private static ResponseEntity<Object> noSuch(String field, Words words) {
        return Fault.problem(List.of(Fault.of(field, "receipt.fault.no-such")), words)
                .answer();
    }

    /** What is no id names no receipt. */
    private static MatterId other(@Nullable String id) {
        return new MatterId(text(id).matches("\\d{1,18}") ? Long.parseLong(text(id)) : 0);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

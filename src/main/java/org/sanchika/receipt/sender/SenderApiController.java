package org.sanchika.receipt.sender;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.sanchika.platform.web.Problem;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's register of senders as calls. */
@RestController
@RequestMapping("/api/v1/senders")
class SenderApiController {
    private final Senders senders;
    private final SenderDesk desk;
    private final Once once;

    SenderApiController(Senders senders, SenderDesk desk, Once once) {
        this.senders = senders;
        this.desk = desk;
        this.once = once;
    }

    /** @param vip the kind of reference his letters are, or NONE; {@code mergedInto}: the entry that stands for him */
    record Entry(
            String id,
            String name,
            String designation,
            String organisation,
            String address,
            String district,
            String state,
            String pin,
            String mobile,
            String email,
            String vip,
            int letters,
            @Nullable String mergedInto) {
        static Entry of(Sender sender) {
            var card = sender.card();
            return new Entry(
                    Long.toString(sender.id()),
                    card.name(),
                    card.designation(),
                    card.organisation(),
                    card.address(),
                    card.district(),
                    card.state(),
                    card.pin(),
                    card.mobile(),
                    card.email(),
                    card.vip().name(),
                    sender.used(),
                    sender.mergedInto() == null ? null : Long.toString(sender.mergedInto()));
        }
    }

    record Card(
            @Nullable String name,
            @Nullable String designation,
            @Nullable String organisation,
            @Nullable String address,
            @Nullable String district,
            @Nullable String state,
            @Nullable String pin,
            @Nullable String mobile,
            @Nullable String email) {
        Sender.Card as(Reference vip) {
            return new Sender.Card(
                    null,
                    text(name),
                    text(designation),
                    text(organisation),
                    text(address),
                    text(district),
                    text(state),
                    text(pin),
                    text(mobile),
                    text(email),
                    vip);
        }
    }

    record Merging(@Nullable String into) {}

    /** Senders known to the office, by name. {@code q} is any part of name, organisation or place. */
    @GetMapping
    @Requires(Power.REGISTER)
    Part<Entry> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Acting by) {
        List<Entry> entries = senders.list(q, after, Part.within(limit) + 1, by).stream()
                .map(Entry::of)
                .toList();
        return Part.of(entries, limit, Entry::id);
    }

    /** One sender. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.REGISTER)
    Entry one(@PathVariable long id, Acting by) {
        return Entry.of(desk.find(id, by));
    }

    /** A sender who is in the register already is not entered again (409, with his entry). */
    @PostMapping
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Entry.class)))
    ResponseEntity<Object> enter(
            @RequestBody Card body, Presence here, Acting by, Words words, HttpServletRequest request) {
        Sender.Card card = body.as(Reference.NONE);
        List<Fault> faults = senders.faults(card);
        if (!faults.isEmpty()) {
            return faulty(faults, words);
        }
        Optional<Once.Result> entered = once.run(
                here.personId(),
                Once.key(request),
                "sender" + body,
                () -> senders.same(card, by).isPresent()
                        ? Optional.empty()
                        : Optional.of(Long.toString(desk.enter(card, here, by).id())));
        return entered.map(result -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/senders/" + result.answer())
                        .<Object>body(one(Long.parseLong(result.answer()), by)))
                .orElseGet(() -> known(senders.same(card, by).orElseThrow(), words));
    }

    /** Says all about a sender anew; letters registered before keep what they said. */
    @PutMapping("/{id:\\d{1,18}}")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Entry.class)))
    ResponseEntity<Object> mend(@PathVariable long id, @RequestBody Card body, Presence here, Acting by, Words words) {
        Sender known = desk.find(id, by);
        Sender.Card card = body.as(known.card().vip());
        List<Fault> faults = senders.faults(card);
        return faults.isEmpty() ? ResponseEntity.ok(Entry.of(desk.mend(known, card, here, by))) : faulty(faults, words);
    }

    /** His letters count from now on for the other entry. */
    @PostMapping("/{id:\\d{1,18}}/merging")
    @Requires(Power.ALLOCATE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Entry.class)))
    ResponseEntity<Object> merge(
            @PathVariable long id, @RequestBody Merging body, Presence here, Acting by, Words words) {
        Sender known = desk.find(id, by);
        long into = text(body.into()).matches("\\d{1,18}") ? Long.parseLong(text(body.into())) : 0;
        boolean there = Long.valueOf(into).equals(known.mergedInto());
        return there || desk.merge(id, into, here, by)
                ? ResponseEntity.ok(one(id, by))
                : Fault.problem(List.of(Fault.of("into", "sender.fault.into")), words)
                        .answer();
    }

    /** Parts a sender again from the entry into which it was merged. */
    @DeleteMapping("/{id:\\d{1,18}}/merging")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.ALLOCATE)
    void unmerge(@PathVariable long id, Presence here, Acting by) {
        desk.unmerge(id, here, by);
    }

    private static ResponseEntity<Object> known(Sender sender, Words words) {
        return Problem.of(
                        "/problems/same-sender",
                        HttpStatus.CONFLICT,
                        words.get("refusal.title"),
                        words.get("sender.fault.same"))
                .with("sender", Entry.of(sender))
                .answer();
    }

    /** The fields are those of the card itself here, not of a letter's sender. */
    private static ResponseEntity<Object> faulty(List<Fault> faults, Words words) {
        return Fault.problem(
                        faults.stream()
                                .map(fault -> new Fault(
                                        fault.field()
                                                .substring("sender".length())
                                                .toLowerCase(Locale.ROOT),
                                        fault.key(),
                                        fault.arguments()))
                                .toList(),
                        words)
                .answer();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

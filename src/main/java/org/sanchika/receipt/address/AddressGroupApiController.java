package org.sanchika.receipt.address;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups of people outside, as calls. */
@RestController
@RequestMapping("/api/v1/address-groups")
class AddressGroupApiController {
    private final AddressGroups groups;
    private final Once once;

    AddressGroupApiController(AddressGroups groups, Once once) {
        this.groups = groups;
        this.once = once;
    }

    /** @param members how many are in it */
    record AddressGroupLine(String id, String name, int members) {
        static AddressGroupLine of(AddressBook.Group group) {
            return new AddressGroupLine(Long.toString(group.id()), group.name(), group.size());
        }
    }

    /** @param senderId his entry in the register of senders; none for one who was written by hand */
    record AddressMemberShape(
            String id,
            @Nullable String senderId,
            String name,
            String designation,
            String organisation,
            String address,
            String email) {
        static AddressMemberShape of(AddressMember one) {
            return new AddressMemberShape(
                    Long.toString(one.id()),
                    one.sender() == null ? null : Long.toString(one.sender()),
                    one.card().name(),
                    one.card().designation(),
                    one.card().organisation(),
                    one.card().address(),
                    one.card().email());
        }
    }

    record AddressGroupShape(String id, String name, List<AddressMemberShape> members) {}

    /** @param name one of its own in the office */
    record AddressGroupBody(@Nullable String name) {}

    /**
     * Who comes in: entries of the register of senders, or one who is written by hand.
     *
     * @param senders entries of the register; when there are any the rest is passed over
     */
    record JoiningBody(
            @Nullable List<String> senders,
            @Nullable String name,
            @Nullable String designation,
            @Nullable String address,
            @Nullable String email) {}

    /** The address groups of the office, by name. */
    @GetMapping
    @Requires(Power.READ)
    Part<AddressGroupLine> list(Acting by) {
        return new Part<>(groups.groups(by).stream().map(AddressGroupLine::of).toList(), null);
    }

    /** One address group with its members, in the order in which they came. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    AddressGroupShape one(@PathVariable long id, Acting by) {
        return new AddressGroupShape(
                Long.toString(id),
                groups.name(id, by),
                groups.within(id, by).stream().map(AddressMemberShape::of).toList());
    }

    /** Makes an address group, still empty. */
    @PostMapping
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AddressGroupShape.class)))
    ResponseEntity<Object> make(
            @RequestBody AddressGroupBody body, Acting by, Words words, HttpServletRequest request) {
        String name = Typed.line(text(body.name()));
        AtomicReference<List<Fault>> wrong = new AtomicReference<>(List.of());
        Optional<Once.Result> made = once.run(by.person().value(), Once.key(request), "address group" + body, () -> {
            wrong.set(groups.faults(name, 0, by));
            return wrong.get().isEmpty() ? Optional.of(Long.toString(groups.make(name, by))) : Optional.empty();
        });
        return made.map(result -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/address-groups/" + result.answer())
                        .<Object>body(one(Long.parseLong(result.answer()), by)))
                .orElseGet(() -> Fault.problem(wrong.get(), words).answer());
    }

    /** Another name; the members stay. */
    @PutMapping("/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AddressGroupShape.class)))
    ResponseEntity<Object> rename(@PathVariable long id, @RequestBody AddressGroupBody body, Acting by, Words words) {
        groups.name(id, by);
        String name = Typed.line(text(body.name()));
        List<Fault> faults = groups.faults(name, id, by);
        if (!faults.isEmpty()) {
            return Fault.problem(faults, words).answer();
        }
        groups.rename(id, name, by);
        return ResponseEntity.ok(one(id, by));
    }

    /** Adds members, at most 200 in a group; drafts that were addressed to it before stay as they are. */
    @PostMapping("/{id:\\d{1,18}}/members")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AddressGroupShape.class)))
    ResponseEntity<Object> add(@PathVariable long id, @RequestBody JoiningBody body, Acting by, Words words) {
        List<String> entries = body.senders() == null ? List.of() : body.senders();
        List<Fault> faults = entries.isEmpty()
                ? groups.add(
                        id,
                        AddressRules.Typing.of(
                                text(body.name()), text(body.designation()), text(body.address()), text(body.email())),
                        by)
                : groups.add(
                        id,
                        entries.stream()
                                .filter(one -> one.matches("\\d{1,18}"))
                                .map(Long::valueOf)
                                .toList(),
                        by);
        return faults.isEmpty()
                ? ResponseEntity.ok(one(id, by))
                : Fault.problem(faults, words).answer();
    }

    /** Takes somebody out of a group. */
    @DeleteMapping("/{id:\\d{1,18}}/members/{member:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.ACT)
    void remove(@PathVariable long id, @PathVariable long member, Acting by) {
        groups.remove(id, member, by);
    }

    /** Deletes a group; letters to its members stay as they are. */
    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.ACT)
    void delete(@PathVariable long id, Acting by) {
        groups.delete(id, by);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package org.sanchika.dispatch.delivery;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.delivery.DispatchShapes.DispatchList;
import org.sanchika.dispatch.delivery.DispatchShapes.DispatchShape;
import org.sanchika.dispatch.delivery.DispatchShapes.StampList;
import org.sanchika.dispatch.delivery.DispatchShapes.StampShape;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry of an office as calls. */
@RestController
@RequestMapping("/api/v1")
class RegistryApiController {
    private static final int MOST = 200;

    private final Registry registry;
    private final StampAccount stamps;
    private final DispatchRegister register;
    private final DispatchActs acts;
    private final Refusals refusals;

    RegistryApiController(
            Registry registry, StampAccount stamps, DispatchRegister register, DispatchActs acts, Refusals refusals) {
        this.registry = registry;
        this.stamps = stamps;
        this.register = register;
        this.acts = acts;
        this.refusals = refusals;
    }

    /**
     * Letters for one addressee that go into one envelope.
     *
     * @param weight in grams
     * @param postage in rupees
     */
    record EnvelopeBody(
            @Nullable List<String> dispatches,
            @Nullable Integer weight,
            @Nullable String postage,
            @Nullable String trackingNo) {}

    record PostingBody(@Nullable List<String> envelopes) {}

    record GivenBackBody(
            @Nullable List<String> dispatches, @Nullable String remark) {}

    /**
     * Stamps that were bought or are spoilt.
     *
     * @param kind BOUGHT, or SPOILT: taken out of the account
     * @param amount in rupees
     * @param remark from whom, or why
     * @param dated today when left out
     */
    record StampBody(
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String remark,
            @Nullable String dated) {
        StampAccount.Entry entry() {
            return new StampAccount.Entry(text(kind), text(amount), text(remark), text(dated));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /** Which dispatches it was done with. */
    record DoneShape(List<String> dispatches) {}

    /** What waits with the registry of the acting post's office, in the order in which it came. */
    @GetMapping("/registry")
    @Requires(Power.DISPATCH)
    DispatchList waiting(Acting by, Words words) {
        return new DispatchList(registry.waiting(Dispatch.Step.Kind.QUEUED, MOST, by).stream()
                .map(one -> DispatchShape.of(one, words.language()))
                .toList());
    }

    /** Packs letters into an envelope with the next dispatch number and takes its postage out of the stamp account. */
    @PostMapping("/registry/envelopes")
    @Requires(Power.DISPATCH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoneShape.class)))
    ResponseEntity<Object> pack(@RequestBody EnvelopeBody body, Acting by, Words words, HttpServletRequest request) {
        OptionalLong postage = Rupees.read(body.postage() == null ? "" : body.postage());
        if (postage.isEmpty()) {
            return Fault.problem(List.of(Fault.of("postage", "stamp.fault.rupees")), words)
                    .answer();
        }
        var posting = new NewDispatch.Posting(
                body.weight() == null ? 0 : body.weight(),
                postage.getAsLong(),
                body.trackingNo() == null ? "" : body.trackingNo().strip());
        return once(request, "pack" + body, () -> registry.pack(ids(body.dispatches()), posting, by), by, words);
    }

    /** Envelopes left for the post, or with the peon. */
    @PostMapping("/registry/postings")
    @Requires(Power.DISPATCH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoneShape.class)))
    ResponseEntity<Object> post(@RequestBody PostingBody body, Acting by, Words words, HttpServletRequest request) {
        List<Long> envelopes =
                ids(body.envelopes()).stream().map(DispatchId::value).toList();
        return once(request, "post" + body, () -> registry.post(envelopes, by), by, words);
    }

    /** Gives letters back to whom they came from, with the reason. */
    @PostMapping("/registry/returns")
    @Requires(Power.DISPATCH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoneShape.class)))
    ResponseEntity<Object> giveBack(
            @RequestBody GivenBackBody body, Acting by, Words words, HttpServletRequest request) {
        String remark = body.remark() == null ? "" : body.remark();
        return once(request, "back" + body, () -> registry.giveBack(ids(body.dispatches()), remark, by), by, words);
    }

    /**
     * The stamp account of the acting post's office, newest line first.
     *
     * @param from first day; without it the first of the year
     * @param to last day
     * @param limit how many at most
     * @param after the cursor of the page before
     */
    @GetMapping("/stamps")
    @Requires(Power.DISPATCH)
    StampList account(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after,
            Acting by) {
        int most = Math.clamp(limit, 1, MOST);
        Period period = register.period(from, to);
        List<StampLine> lines = stamps.lines(period.first(), period.last(), after, most + 1, by);
        boolean more = lines.size() > most;
        return new StampList(
                lines.stream().limit(most).map(StampShape::of).toList(),
                more ? Integer.toString(lines.get(most - 1).seq()) : null,
                Rupees.of(stamps.balance(by)));
    }

    /** Enters stamps into the account of the acting post's office, or takes spoilt ones out. */
    @PostMapping("/stamps")
    @Requires(Power.DISPATCH)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoneShape.class)))
    ResponseEntity<Object> enter(@RequestBody StampBody body, Acting by, Words words, HttpServletRequest request) {
        return once(request, "stamps" + body, () -> stamps.enter(body.entry(), by), by, words);
    }

    private ResponseEntity<Object> once(
            HttpServletRequest request, String body, Supplier<Dispatched> act, Acting by, Words words) {
        UUID key = Once.key(request);
        return switch (acts.once(by, key, body, act)) {
            case Dispatched.Done(List<DispatchId> done) ->
                ResponseEntity.ok(new DoneShape(
                        done.stream().map(id -> Long.toString(id.value())).toList()));
            case Dispatched.Refused(List<Fault> faults) ->
                Fault.problem(faults, words).answer();
            case Dispatched.NotHere(var why) -> refusals.problem(why, words).answer();
        };
    }

    private static List<DispatchId> ids(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> new DispatchId(Long.parseLong(id)))
                        .distinct()
                        .toList();
    }
}

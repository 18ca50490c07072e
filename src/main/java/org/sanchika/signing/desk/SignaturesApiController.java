package org.sanchika.signing.desk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.KeyOpening;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Waiting;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.esign.Esp;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing as calls. */
@RestController
@RequestMapping("/api/v1/signatures")
class SignaturesApiController {
    private final Kinds kinds;
    private final SigningDesk desk;
    private final TokenDesk tokens;
    private final EsignDesk esign;
    private final Certificates certificates;
    private final Refusals refusals;

    SignaturesApiController(
            Kinds kinds,
            SigningDesk desk,
            TokenDesk tokens,
            EsignDesk esign,
            Certificates certificates,
            Refusals refusals) {
        this.kinds = kinds;
        this.desk = desk;
        this.tokens = tokens;
        this.esign = esign;
        this.certificates = certificates;
        this.refusals = refusals;
    }

    /**
     * One thing that waits.
     *
     * @param item as which it is named when it is signed
     * @param signBy the last day on which it should be signed; null for none
     */
    record WaitingShape(
            String item,
            String title,
            String subject,
            String href,
            OffsetDateTime since,
            @Nullable LocalDate signBy) {
        static WaitingShape of(Waiting one) {
            return new WaitingShape(
                    one.key(),
                    one.title(),
                    one.subject(),
                    one.href(),
                    one.since().atZone(Words.ZONE).toOffsetDateTime(),
                    one.due());
        }
    }

    record WaitingList(List<WaitingShape> items) {}

    /**
     * @param items as the list of what waits names them
     * @param certificate which of one’s own; the one that runs out last when it is left out
     * @param password of its key; left out for a token
     */
    record SignBody(
            List<String> items,
            @Nullable String certificate,
            @Nullable String password) {}

    /** @param refusal why it was not signed; null when it was */
    record ResultShape(
            String item, boolean signed, @Nullable String refusal) {}

    /** @param esign where a browser goes on, see /signatures/esign/{id}; null where nobody has to */
    record ResultList(List<ResultShape> items, @Nullable String esign) {}

    /** What waits for the signature of whoever calls, oldest first, 100 at most. */
    @GetMapping
    @Requires(Power.ACT)
    WaitingList waiting(Acting by, Words words) {
        return new WaitingList(
                kinds.waiting(by, words).stream().map(WaitingShape::of).toList());
    }

    /**
     * Signs several things in one go with one’s own key; each is signed or refused by itself. A token is asked and
     * answers later (202); by eSign five at most go to its provider with a browser (202), or none where one is refused.
     */
    @PostMapping
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultList.class)))
    ResponseEntity<Object> sign(@RequestBody SignBody body, Acting by, Words words, HttpServletRequest request) {
        List<Item> items = body.items().stream()
                .limit(Signables.MOST)
                .flatMap(one -> Item.of(one).stream())
                .distinct()
                .toList();
        SigningCertificate certificate = certificates.of(by.person()).stream()
                .filter(one ->
                        body.certificate() == null || String.valueOf(one.id()).equals(body.certificate()))
                .findFirst()
                .orElseThrow(() -> new Gone("certificate"));
        if (certificate.way() == SigningCertificate.Way.TOKEN) {
            return laid(items, tokens.lay(items, certificate, Once.key(request), by, words), words);
        }
        if (certificate.way() == SigningCertificate.Way.ESIGN) {
            return byProvider(items, certificate, Once.key(request), by, words);
        }
        String password = body.password() == null ? "" : body.password();
        return switch (certificates.open(certificate, password.toCharArray())) {
            case KeyOpening.Refused(Refusal why) ->
                Mistakes.none()
                        .add("password", words.get("signing.refusal." + why))
                        .problem(words)
                        .answer();
            case KeyOpening.Opened(var key) ->
                ResponseEntity.ok(new ResultList(
                        desk.sign(items, new SigningDesk.Pen(key, certificate, Once.key(request)), by).stream()
                                .map(result -> shape(result, words))
                                .toList(),
                        null));
        };
    }

    private ResponseEntity<Object> byProvider(
            List<Item> items, SigningCertificate certificate, UUID once, Acting by, Words words) {
        return switch (esign.ask(items, certificate, once, by, words)) {
            case EsignDesk.Asked.Begun(long errand) ->
                ResponseEntity.accepted()
                        .body(new ResultList(
                                items.stream()
                                        .map(item -> new ResultShape(item.toString(), false, null))
                                        .toList(),
                                Long.toString(errand)));
            case EsignDesk.Asked.Not(var refused) ->
                ResponseEntity.ok(new ResultList(
                        refused.stream().map(result -> shape(result, words)).toList(), null));
            case EsignDesk.Asked.TooMany many -> wrong("items", words.get("signing.esign.most", Esp.MOST), words);
            case EsignDesk.Asked.NotOffered off -> wrong("certificate", words.get("signing.esign.off"), words);
        };
    }

    private static ResponseEntity<Object> wrong(String field, String why, Words words) {
        return Mistakes.none().add(field, why).problem(words).answer();
    }

    /** For a token nothing is signed yet: 202. */
    private ResponseEntity<Object> laid(List<Item> items, List<SigningDesk.Result> refused, Words words) {
        Set<Item> not = refused.stream().map(SigningDesk.Result::item).collect(Collectors.toSet());
        List<ResultShape> shapes = new ArrayList<>(
                refused.stream().map(result -> shape(result, words)).toList());
        items.stream()
                .filter(item -> !not.contains(item))
                .forEach(item -> shapes.add(new ResultShape(item.toString(), false, null)));
        return ResponseEntity.accepted().body(new ResultList(shapes, null));
    }

    private ResultShape shape(SigningDesk.Result result, Words words) {
        String why = result.outcome() instanceof Outcome.Refusal refusal ? refusals.sentence(refusal, words) : null;
        return new ResultShape(result.item().toString(), why == null, why);
    }
}

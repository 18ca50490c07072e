package org.sanchika.proof.keys;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.KeyRing;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The keys of the installation as calls. */
@RestController
class KeysApiController {
    private final KeyRing keys;
    private final Once once;

    KeysApiController(KeyRing keys, Once once) {
        this.keys = keys;
        this.once = once;
    }

    /**
     * A set of keys (RFC 7517).
     *
     * @param keys newest first; the thumbprint of each (RFC 7638) is its kid
     */
    record KeySet(List<Map<String, Object>> keys) {}

    /** @param reason why, for the record */
    record WhyBody(@Nullable String reason) {}

    /**
     * The public keys of this installation, for whoever checks its seals (JWS by ES256). Open to everybody; keys that were
     * withdrawn are not among them.
     */
    @GetMapping("/api/v1/keys")
    @Public(because = "public keys are for everybody")
    KeySet published() {
        return new KeySet(keys.published());
    }

    /** Makes a new key to seal with; what the present one sealed stays good. Answers with the public keys. */
    @PostMapping("/api/v1/keys")
    @Requires(Power.INSTALLATION)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeySet.class)))
    ResponseEntity<Object> renew(@RequestBody WhyBody body, Presence here, Words words, HttpServletRequest request) {
        String why = Typed.line(body.reason());
        if (why.isEmpty()) {
            return missing(words);
        }
        once.run(here.personId(), Once.key(request), "renew key " + why, () -> {
            keys.renew(why, here);
            return Optional.of("");
        });
        return ResponseEntity.ok(published());
    }

    /** Withdraws a key that others may have had: what it sealed is no longer believed. Not the one in use. */
    @PostMapping("/api/v1/keys/{id}/withdrawal")
    @Requires(Power.INSTALLATION)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeySet.class)))
    ResponseEntity<Object> withdraw(
            @PathVariable String id,
            @RequestBody WhyBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        String why = Typed.line(body.reason());
        if (why.isEmpty()) {
            return missing(words);
        }
        Optional<Once.Result> done = once.run(
                here.personId(),
                Once.key(request),
                "withdraw key " + id + " " + why,
                () -> keys.withdraw(id, why, here) ? Optional.of("") : Optional.empty());
        return done.isPresent()
                ? ResponseEntity.ok(published())
                : Mistakes.none()
                        .add("id", words.get("keys.withdraw.not"))
                        .problem(words)
                        .answer();
    }

    private static ResponseEntity<Object> missing(Words words) {
        return Mistakes.none()
                .add("reason", words.get("keys.reason.missing"))
                .problem(words)
                .answer();
    }
}

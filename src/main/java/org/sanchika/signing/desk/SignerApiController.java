package org.sanchika.signing.desk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.signing.Certificates.Registering;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The calls of the program that signs with a token on an officer’s desk. It is no person: it shows a secret of its own, and
 * can do nothing but fetch what its officer asked it to sign and bring the signature.
 */
@RestController
@RequestMapping("/api/v1/signers")
class SignerApiController {
    private static final String SECRET = "X-Signer";
    private static final int MOST_CERTIFICATES = 10;

    private final TokenDesk desk;
    private final Refusals refusals;

    SignerApiController(TokenDesk desk, Refusals refusals) {
        this.desk = desk;
        this.refusals = refusals;
    }

    /**
     * @param code as the officer read it from his page
     * @param computer by which he knows the program again
     * @param certificates in DER and Base64, the signer’s own first
     */
    record PairBody(
            @Nullable String code,
            @Nullable String computer,
            @Nullable List<String> certificates) {}

    /** @param secret to be shown from now on in the header X-Signer; it is told once */
    record PairAnswer(String secret, String name) {}

    /** @param data in Base64: what the key signs, by SHA-256 */
    record RequestShape(String id, String item, String data) {}

    record RequestList(List<RequestShape> items) {}

    /** @param signature in Base64; left out when the token failed */
    record SignatureBody(@Nullable String signature) {}

    /** @param refusal why it is not signed; null when it is */
    record DoneShape(boolean signed, @Nullable String refusal) {}

    /** Pairs a program by the code that its officer read from his page, and registers the certificate of its token. */
    @PostMapping
    @Public(because = "the code is what it shows")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PairAnswer.class)))
    ResponseEntity<Object> pair(@RequestBody PairBody body, Words words) {
        List<X509Certificate> chain = chain(body.certificates() == null ? List.of() : body.certificates())
                .orElse(List.of());
        if (chain.isEmpty()) {
            return wrong("certificates", "signing.refusal.NO_PRIVATE_KEY", words);
        }
        String computer = body.computer() == null ? "" : body.computer().strip();
        String code = body.code() == null ? "" : body.code();
        return switch (desk.meet(code, computer.substring(0, Math.min(computer.length(), 60)), chain)) {
            case TokenDesk.Meeting.Paired(var secret, var certificate) ->
                ResponseEntity.status(HttpStatus.CREATED).body(new PairAnswer(secret, certificate.name()));
            case TokenDesk.Meeting.NoSuchCode no -> wrong("code", "signing.token.no-such-code", words);
            case TokenDesk.Meeting.Refused(var why) -> wrong("certificates", key(why), words);
        };
    }

    /**
     * What waits for the token whose program calls.
     *
     * @param secret that the program was told when it was paired
     */
    @GetMapping("/requests")
    @Public(because = "the secret of a paired program is what it shows")
    RequestList requests(@RequestHeader(SECRET) String secret) {
        return new RequestList(desk.waiting(signer(secret)).stream()
                .map(one -> new RequestShape(
                        Long.toString(one.id()),
                        one.item().toString(),
                        Base64.getEncoder().encodeToString(one.data())))
                .toList());
    }

    /**
     * Brings a signature, or the word that there will be none; the answer says what became of it.
     *
     * @param secret that the program was told when it was paired
     */
    @PostMapping("/requests/{id:\\d{1,18}}")
    @Public(because = "the secret of a paired program is what it shows")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoneShape.class)))
    ResponseEntity<Object> brought(
            @PathVariable long id, @RequestHeader(SECRET) String secret, @RequestBody SignatureBody body, Words words) {
        SignerSql.Signer signer = signer(secret);
        if (body.signature() == null) {
            desk.failed(signer, id);
            return ResponseEntity.ok(new DoneShape(false, words.get("signing.token.failed")));
        }
        byte[] signature =
                bytes(body.signature()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Outcome outcome = desk.brought(signer, id, signature).orElseThrow(() -> new Gone("request " + id));
        return ResponseEntity.ok(
                outcome instanceof Outcome.Refusal why
                        ? new DoneShape(false, refusals.sentence(why, words))
                        : new DoneShape(true, null));
    }

    private SignerSql.Signer signer(String secret) {
        return desk.known(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    private static ResponseEntity<Object> wrong(String field, String key, Words words) {
        return Mistakes.none().add(field, words.get(key)).problem(words).answer();
    }

    private static String key(Registering why) {
        return switch (why) {
            case Registering.Unfit(var refusal) -> "signing.refusal." + refusal;
            case Registering.NotBelieved(var standing) -> "signing.standing." + standing;
            case Registering.Taken taken -> "signing.taken";
            case Registering.PasswordShort impossible -> throw new IllegalStateException("a token has none here");
            case Registering.Registered registered -> throw new IllegalStateException("it was taken");
        };
    }

    /** Empty when one of them is none. */
    private static Optional<List<X509Certificate>> chain(List<String> encoded) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (String one : encoded.subList(0, Math.min(encoded.size(), MOST_CERTIFICATES))) {
                byte[] der = bytes(one).orElse(new byte[0]);
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            return Optional.of(chain);
        } catch (CertificateException none) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package org.sanchika.dispatch.exchange;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.Call;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.security.Turnstile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where other installations call. None of them signs in: each call is signed with a key that an administrator here has
 * confirmed, in {@code Authorization: Sanchika} and a JWS over who calls whom for what and when.
 */
@RestController
@RequestMapping("/api/v1/exchange")
class ExchangeDoorController {
    private static final int A_MINUTE = 600;
    private static final int MOST_RECEIPTS = 100;
    private static final int MOST_RECEIPT_BYTES = 16 * 1024;

    private final Peers peers;
    private final Cards cards;
    private final Uploads uploads;
    private final Inward incoming;
    private final AnswerDesk answers;
    private final JsonMapper json;
    private final Clock clock;
    private final Turnstile turnstile;

    ExchangeDoorController(
            Peers peers,
            Cards cards,
            Uploads uploads,
            Inward incoming,
            AnswerDesk answers,
            JsonMapper json,
            Clock clock) {
        this.peers = peers;
        this.cards = cards;
        this.uploads = uploads;
        this.incoming = incoming;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
        this.turnstile = new Turnstile(A_MINUTE, clock);
    }

    /**
     * How much of a package is here, and what is said of it.
     *
     * @param offset how many of its bytes are here
     * @param receipts signed, oldest first; none before all of it is here
     */
    record ProgressShape(long offset, List<String> receipts) {}

    /**
     * Signed receipts.
     *
     * @param last cursor behind the last of them
     */
    record ReceiptList(List<String> receipts, long last) {}

    /** The card of this installation, a JWS: its public keys, its name and the units that letters can be addressed to. */
    @GetMapping(path = "/card", produces = "application/jose")
    @Public(because = "it says what is on every letter-head")
    String card(HttpServletRequest request) {
        pass(request);
        return cards.ownSigned();
    }

    /**
     * How much of a package is here. For other installations.
     *
     * @param id its own number
     * @param sha256 of all its bytes, in hex
     * @param length how many bytes it has
     */
    @GetMapping("/packages/{id}")
    @Public(because = "a signature is what it shows")
    ProgressShape progress(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "0") long length,
            HttpServletRequest request)
            throws IOException {
        Peer peer = caller(request);
        PeerLine.Whole what = what(id, sha256, length);
        List<String> said = incoming.said(peer, what);
        return new ProgressShape(said.isEmpty() ? uploads.offset(peer, what) : length, said);
    }

    /**
     * The next bytes of a package, from where it stands; nothing, to ask once more what is said of one that is all here. For
     * other installations.
     *
     * @param id its own number
     * @param sha256 of all its bytes, in hex
     * @param length how many bytes it has
     * @param offset how many of its bytes are here already
     */
    @PatchMapping(path = "/packages/{id}", consumes = "application/octet-stream")
    @Public(because = "a signature is what it shows")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    ProgressShape go(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "0") long length,
            @RequestParam(defaultValue = "0") long offset,
            HttpServletRequest request)
            throws IOException {
        Peer peer = caller(request);
        PeerLine.Whole what = what(id, sha256, length);
        List<String> said = incoming.said(peer, what);
        if (!said.isEmpty()) {
            return new ProgressShape(length, said);
        }
        long now;
        try {
            now = uploads.append(peer, what, offset, request.getInputStream());
        } catch (Uploads.Busy other) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return new ProgressShape(now, now < length ? List.of() : taken(peer, what));
    }

    /**
     * What was said of the caller's packages since it last asked. For other installations.
     *
     * @param after the cursor of the answer before
     */
    @GetMapping("/receipts")
    @Public(because = "a signature is what it shows")
    ReceiptList receipts(@RequestParam(defaultValue = "0") long after, HttpServletRequest request) {
        Peer peer = caller(request);
        List<ReceiptSql.Row> rows = incoming.receipts(peer, after, MOST_RECEIPTS);
        return new ReceiptList(
                rows.stream().map(ReceiptSql.Row::receipt).toList(),
                rows.isEmpty() ? after : rows.getLast().id());
    }

    /** Takes a receipt of a package that went from here. For other installations. */
    @PostMapping(path = "/receipts", consumes = "application/octet-stream")
    @Public(because = "a signature is what it shows")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptList.class)))
    ReceiptList told(HttpServletRequest request) throws IOException {
        caller(request);
        try (InputStream body = request.getInputStream()) {
            String receipt = new String(body.readNBytes(MOST_RECEIPT_BYTES), StandardCharsets.US_ASCII);
            answers.take(receipt.strip())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
            return new ReceiptList(List.of(), 0);
        }
    }

    private List<String> taken(Peer peer, PeerLine.Whole what) throws IOException {
        Path file = uploads.file(peer, what);
        try (InputStream in = Files.newInputStream(file)) {
            if (!Packing.sha256(in).equals(what.sha256())) {
                Files.deleteIfExists(file);
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        return switch (incoming.take(peer, file)) {
            case Receiving.Taken.Answered(var receipts) -> {
                Files.deleteIfExists(file);
                yield receipts;
            }
            case Receiving.Taken.Unbelieved(var why) -> {
                Files.deleteIfExists(file);
                throw new ResponseStatusException(
                        why == PackageFault.UNKNOWN_KEY ? HttpStatus.UNAUTHORIZED : HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Receiving.Taken.NotNow no -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** Who calls; nobody who cannot prove it comes further. */
    private Peer caller(HttpServletRequest request) {
        pass(request);
        String header = request.getHeader("Authorization");
        String shown = header != null && header.startsWith(Call.SCHEME) ? header.substring(Call.SCHEME.length()) : "";
        String query = request.getQueryString();
        Call expected = new Call(
                "",
                cards.installation(),
                request.getMethod(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                clock.instant().getEpochSecond());
        return Call.unproved(shown, json)
                .flatMap(call -> peers.ofInstallation(call.from()))
                .filter(peer -> peer.isTrusted() && Call.isBy(peer.trusted(), shown, expected, json))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    private void pass(HttpServletRequest request) {
        @Nullable Duration wait = turnstile.pass(request.getRemoteAddr()).orElse(null);
        if (wait != null) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static PeerLine.Whole what(String id, String sha256, long length) {
        try {
            if (Document.isName(sha256) && length > 0) {
                return new PeerLine.Whole(UUID.fromString(id), sha256, length);
            }
        } catch (IllegalArgumentException none) {
            // said below
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}

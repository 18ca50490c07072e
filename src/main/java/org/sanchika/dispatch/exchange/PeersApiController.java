package org.sanchika.dispatch.exchange;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.exchange.Peers.Result;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Other installations, as calls of the administrator's programs. */
@RestController
@RequestMapping("/api/v1/peers")
class PeersApiController {
    private final PeerDesk desk;
    private final Peers peers;
    private final Stick stick;

    PeersApiController(PeerDesk desk, Peers peers, Stick stick) {
        this.desk = desk;
        this.peers = peers;
        this.stick = stick;
    }

    /**
     * Another installation.
     *
     * @param code by which addresses of letters name it: CODE/UNIT
     * @param address none for one that is reached on a stick only
     * @param state NEW, TRUSTED, CHANGED or STOPPED
     * @param fingerprint of the keys that are believed; none before they were confirmed
     * @param offered fingerprint of the keys that wait to be compared and confirmed; none when there are no such
     */
    record PeerShape(
            String id,
            String code,
            String name,
            @Nullable String address,
            String state,
            @Nullable String fingerprint,
            @Nullable String offered) {
        static PeerShape of(Peer peer) {
            return new PeerShape(
                    Long.toString(peer.id()),
                    peer.code(),
                    peer.name(),
                    peer.address(),
                    peer.state().name(),
                    print(peer.card()),
                    print(peer.offered()));
        }

        private static @Nullable String print(@Nullable Card card) {
            return card == null ? null : card.fingerprint();
        }
    }

    record PeerList(List<PeerShape> items) {}

    /**
     * @param code 2 to 20 capitals, digits and hyphens
     * @param address https; left out for one that is reached on a stick only
     * @param card its card as a file holds it; left out: it is fetched from the address
     */
    record PeerBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String address,
            @Nullable String card) {}

    /** @param card as a file holds it; left out: it is fetched from the address */
    record CardBody(@Nullable String card) {}

    /** @param fingerprint as both administrators read it */
    record ConfirmationBody(@Nullable String fingerprint) {}

    /**
     * What became of something in a bag.
     *
     * @param from name of the installation; none when it is not known
     * @param what LETTER, RECEIPT, LATER or UNREAD
     * @param fault why it was not taken; none when it was
     */
    record LineShape(
            @Nullable String from, String what, @Nullable String fault) {
        static LineShape of(StickLine line) {
            return new LineShape(
                    line.from(),
                    line.what().name(),
                    line.fault() == null ? null : line.fault().name());
        }
    }

    record LineList(List<LineShape> items) {}

    /** The other installations that this one knows. */
    @GetMapping
    @Requires(Power.INSTALLATION)
    PeerList list() {
        return new PeerList(peers.all().stream().map(PeerShape::of).toList());
    }

    /** Registers another installation; nothing goes or comes before its fingerprint is confirmed. */
    @PostMapping
    @Requires(Power.INSTALLATION)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PeerShape.class)))
    ResponseEntity<Object> register(
            @RequestBody PeerBody body, Presence here, Words words, HttpServletRequest request) {
        PeerSql.Entry typed = PeerDesk.entry(body.code(), body.name(), body.address());
        String card = body.card() == null ? "" : body.card();
        return answer(desk.register(typed, card, Once.key(request), here), HttpStatus.CREATED, words);
    }

    /** Another installation. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.INSTALLATION)
    PeerShape one(@PathVariable long id) {
        return PeerShape.of(desk.peer(id));
    }

    /** Reads its card anew, as after its key was renewed. */
    @PostMapping("/{id:\\d{1,18}}/card")
    @Requires(Power.INSTALLATION)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PeerShape.class)))
    ResponseEntity<Object> read(
            @PathVariable long id, @RequestBody CardBody body, Presence here, Words words, HttpServletRequest request) {
        String card = body.card() == null ? "" : body.card();
        return answer(desk.read(id, card, Once.key(request), here), HttpStatus.OK, words);
    }

    /** Says that both administrators have the same fingerprint: its keys are believed from now on. */
    @PostMapping("/{id:\\d{1,18}}/confirmation")
    @Requires(Power.INSTALLATION)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PeerShape.class)))
    ResponseEntity<Object> confirm(
            @PathVariable long id,
            @RequestBody ConfirmationBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        return answer(desk.confirm(id, body.fingerprint(), Once.key(request), here), HttpStatus.OK, words);
    }

    /** Nothing goes to it or comes from it any more. */
    @PostMapping("/{id:\\d{1,18}}/stop")
    @Requires(Power.INSTALLATION)
    PeerShape stop(@PathVariable long id, Presence here, HttpServletRequest request) {
        desk.stop(id, true, Once.key(request), here);
        return one(id);
    }

    /** Letters go and come again; what waits goes on. */
    @DeleteMapping("/{id:\\d{1,18}}/stop")
    @Requires(Power.INSTALLATION)
    PeerShape resume(@PathVariable long id, Presence here, HttpServletRequest request) {
        desk.stop(id, false, Once.key(request), here);
        return one(id);
    }

    /** What waits for it, with receipts of what came from it, as one file to be carried there. */
    @PostMapping("/{id:\\d{1,18}}/bag")
    @Requires(Power.INSTALLATION)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void bag(@PathVariable long id, HttpServletResponse response) throws IOException {
        stick.send(desk.peer(id), response);
    }

    /**
     * Takes such a file that was carried here; the answer says what became of each thing in it.
     *
     * @param bag the file
     */
    @PostMapping(path = "/bags", consumes = "multipart/form-data")
    @Requires(Power.INSTALLATION)
    LineList take(@RequestParam MultipartFile bag) throws IOException {
        try (InputStream content = bag.getInputStream()) {
            return new LineList(stick.take(content).stream().map(LineShape::of).toList());
        }
    }

    private ResponseEntity<Object> answer(Result result, HttpStatus status, Words words) {
        return switch (result) {
            case Result.Done(long peer) -> ResponseEntity.status(status).body(one(peer));
            case Result.Wrong(var field, var key) ->
                Mistakes.none().add(field, words.get(key)).problem(words).answer();
        };
    }
}

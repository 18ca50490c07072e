package org.sanchika.receipt.diary;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptShapes;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.diary.Counter.Entered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Registering and reading receipts as calls; the same counter as the screen's. */
@RestController
@RequestMapping("/api/v1/receipts")
class DiaryApiController {
    private final Counter counter;
    private final Receipts receipts;
    private final EntryBody entries;
    private final ReceiptShapes shapes;
    private final PaperAnswer answer;
    private final Audit audit;
    private final Refusals refusals;

    DiaryApiController(
            Counter counter,
            Receipts receipts,
            EntryBody entries,
            ReceiptShapes shapes,
            PaperAnswer answer,
            Audit audit,
            Refusals refusals) {
        this.counter = counter;
        this.receipts = receipts;
        this.entries = entries;
        this.shapes = shapes;
        this.answer = answer;
        this.audit = audit;
        this.refusals = refusals;
    }

    /**
     * Registers a letter in the diary of the acting post's unit, and sends it on when {@code toPost} is named.
     *
     * @param receipt JSON with what the letter says: {@code subject}, {@code senderName}, {@code letterRef} … as the
     *     answer names them
     * @param document the paper itself (PDF, JPEG, PNG, TIFF, EML); none for a letter that goes by hand
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReceiptShapes.Full.class)))
    ResponseEntity<Object> register(
            @RequestPart("receipt") byte[] receipt,
            @RequestPart(name = "document", required = false) @Nullable MultipartFile document,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Optional<Map<String, String>> read = entries.read(receipt);
        if (read.isEmpty()) {
            return malformed(words);
        }
        Map<String, String> typed = new HashMap<>(read.get());
        typed.put("anyway", Boolean.toString(!"true".equals(typed.get("refuseSameLetter"))));
        typed.putIfAbsent("nature", document == null ? "physical" : "electronic");
        if (document != null && !document.isEmpty()) {
            Optional<Intake.Refused> refused = take(document, typed, by);
            if (refused.isPresent()) {
                return refused(refused.get(), words);
            }
        }
        boolean send = typed.containsKey("toPost");
        var asked = new Counter.Asked(typed, "API", send, Once.key(request), "receipt" + new TreeMap<>(typed));
        return switch (counter.enter(asked, by)) {
            case Entered.Done done ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/receipts/" + done.id().value())
                        .body(shapes.of(find(done.id().value(), by), by, words.language()));
            case Entered.Faulty(var faults) -> Fault.problem(faults, words).answer();
            case Entered.Alike(var earlier) -> sameLetter(earlier, words);
            case Entered.NotSent(var refusal) ->
                refusals.problem(refusal, words).answer();
        };
    }

    /** One receipt, with who holds it since when. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptShapes.Full.class)))
    ResponseEntity<Object> show(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        Receipt receipt = find(id, by);
        audit.access(Presence.of(request), "VIEW", "receipt:" + id, request.getRemoteAddr());
        return ResponseEntity.ok(shapes.of(receipt, by, words.language()));
    }

    /** Mends details: what is left out becomes empty, but for the paper, which stays. */
    @PutMapping("/{id:\\d{1,18}}")
    @Requires(Power.REGISTER)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptShapes.Full.class)))
    ResponseEntity<Object> mend(@PathVariable long id, @RequestBody byte[] receipt, Acting by, Words words) {
        Receipt known = find(id, by);
        Optional<Map<String, String>> read = entries.read(receipt);
        if (read.isEmpty()) {
            return malformed(words);
        }
        List<Fault> faults = counter.mend(known, read.get(), by);
        return faults.isEmpty()
                ? ResponseEntity.ok(shapes.of(find(id, by), by, words.language()))
                : Fault.problem(faults, words).answer();
    }

    /** The paper itself, whole or in ranges of bytes. */
    @GetMapping("/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void document(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Receipt receipt = find(id, by);
        Document paper = receipt.paper();
        if (paper == null) {
            throw new Gone("paper");
        }
        audit.access(Presence.of(request), "DOWNLOAD", "receipt:" + id, request.getRemoteAddr());
        answer.paper(paper, receipt.fileName(), request, response);
    }

    private Optional<Intake.Refused> take(MultipartFile document, Map<String, String> typed, Acting by)
            throws IOException {
        String name = Optional.ofNullable(document.getOriginalFilename()).orElse("");
        try (InputStream content = document.getInputStream()) {
            return switch (receipts.take(content, name, by)) {
                case Intake.Stored(var paper) -> {
                    typed.put("document", paper.sha256());
                    typed.put("fileName", name);
                    yield Optional.empty();
                }
                case Intake.Refused refusal -> Optional.of(refusal);
            };
        }
    }

    private Receipt find(long id, Acting by) {
        return receipts.find(new MatterId(id), by).orElseThrow(() -> new Gone("receipt " + id));
    }

    private static ResponseEntity<Object> refused(Intake.Refused refusal, Words words) {
        return new Problem(
                        "/problems/" + refusal.code(),
                        refusal.status(),
                        words.get("refusal.title"),
                        refusal.message(words),
                        List.of(new Problem.FieldError("document", refusal.message(words))),
                        Map.of())
                .answer();
    }

    private static ResponseEntity<Object> sameLetter(List<Registration.Earlier> earlier, Words words) {
        return Problem.of(
                        "/problems/same-letter",
                        HttpStatus.CONFLICT,
                        words.get("refusal.title"),
                        words.get("receipt.same.title"))
                .with("earlier", earlier.stream().map(ReceiptShapes.Same::of).toList())
                .answer();
    }

    private static ResponseEntity<Object> malformed(Words words) {
        return Problem.of(
                        "/problems/malformed",
                        HttpStatus.BAD_REQUEST,
                        words.get("error.400.title"),
                        words.get("error.400.detail"))
                .answer();
    }
}

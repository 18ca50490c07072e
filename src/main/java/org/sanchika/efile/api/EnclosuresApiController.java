package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Problem;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers of the office’s own among the letters of a file, or beside a letter that lies in none, as calls. */
@RestController
@RequestMapping("/api/v1")
class EnclosuresApiController {
    private final Correspondence correspondence;
    private final Files files;
    private final Receipts receipts;
    private final Documents documents;
    private final Refusals refusals;

    EnclosuresApiController(
            Correspondence correspondence, Files files, Receipts receipts, Documents documents, Refusals refusals) {
        this.correspondence = correspondence;
        this.files = files;
        this.receipts = receipts;
        this.documents = documents;
        this.refusals = refusals;
    }

    /**
     * Puts a paper into the file that shall go out with a letter; the same paper twice is there once.
     *
     * @param document the paper: a PDF or a picture
     * @param title what it is called; the name of its file when left out
     */
    @PostMapping("/files/{id:\\d{1,18}}/enclosures")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FileShapes.PaperShape.class)))
    ResponseEntity<Object> enclose(
            @PathVariable long id,
            @RequestParam MultipartFile document,
            @RequestParam(defaultValue = "") String title,
            Acting by,
            Words words)
            throws IOException {
        MatterId file = files.find(new MatterId(id), by).map(EFile::id).orElseThrow(() -> new Gone("file " + id));
        return enclosed(file, document, title, by, words);
    }

    /**
     * Lays a paper beside a letter that lies in no file, to go out with the answer; the same paper twice is there once.
     *
     * @param document the paper: a PDF or a picture
     * @param title what it is called; the name of its file when left out
     */
    @PostMapping("/receipts/{id:\\d{1,18}}/enclosures")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FileShapes.PaperShape.class)))
    ResponseEntity<Object> encloseOnLetter(
            @PathVariable long id,
            @RequestParam MultipartFile document,
            @RequestParam(defaultValue = "") String title,
            Acting by,
            Words words)
            throws IOException {
        return enclosed(letter(id, by), document, title, by, words);
    }

    /** The letter itself, once a draft was begun on it, and what lies beside it: papers to go out, office copies. */
    @GetMapping("/receipts/{id:\\d{1,18}}/correspondence")
    @Requires(Power.READ)
    Listed<FileShapes.PaperShape> beside(@PathVariable long id, Acting by) {
        return new Listed<>(
                correspondence.contents(letter(id, by), by).stream()
                        .map(FileShapes.PaperShape::of)
                        .toList(),
                null);
    }

    private MatterId letter(long id, Acting by) {
        return receipts.find(new MatterId(id), by).map(Receipt::id).orElseThrow(() -> new Gone("receipt " + id));
    }

    private ResponseEntity<Object> enclosed(MatterId file, MultipartFile document, String title, Acting by, Words words)
            throws IOException {
        String name = Objects.requireNonNullElse(document.getOriginalFilename(), "");
        try (InputStream content = document.getInputStream()) {
            return switch (documents.take(content, name)) {
                case Intake.Stored(Document stored) ->
                    switch (correspondence.enclose(file, new Correspondence.Enclosed(title, stored, name), by)) {
                        case Outcome.Refusal why -> refusals.problem(why, words).answer();
                        case Outcome.Done done ->
                            ResponseEntity.status(HttpStatus.CREATED).body(shape(file, stored, by));
                    };
                case Intake.Refused refused ->
                    Problem.of(
                                    "/problems/" + refused.code(),
                                    refused.status(),
                                    words.get("refusal.title"),
                                    refused.message(words))
                            .answer();
            };
        }
    }

    private FileShapes.PaperShape shape(MatterId file, Document stored, Acting by) {
        return correspondence.contents(file, by).stream()
                .filter(Paper::isHere)
                .filter(paper ->
                        paper.document() != null && paper.document().sha256().equals(stored.sha256()))
                .reduce((first, last) -> last)
                .map(FileShapes.PaperShape::of)
                .orElseThrow();
    }
}

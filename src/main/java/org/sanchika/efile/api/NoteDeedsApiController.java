package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is done with a note, as calls: confirmed, communicated, papers attached while it is in the making. */
@RestController
@RequestMapping("/api/v1/files/{id:\\d{1,18}}/notes/{note:\\d{1,18}}")
class NoteDeedsApiController {
    private final Notes notes;
    private final Appendices appendices;
    private final Documents documents;
    private final Acts acts;
    private final Refusals refusals;

    NoteDeedsApiController(Notes notes, Appendices appendices, Documents documents, Acts acts, Refusals refusals) {
        this.notes = notes;
        this.appendices = appendices;
        this.documents = documents;
        this.acts = acts;
        this.refusals = refusals;
    }

    record Answer(boolean agrees, @Nullable String remark) {}

    record Communication(@Nullable String how) {}

    /** Everything that is attached to the note. */
    record Attached(List<AppendixShape> items) {}

    record AppendixShape(String id, String title, String fileName, int pages) {
        static AppendixShape of(Appendices.Appendix one) {
            return new AppendixShape(Long.toString(one.id()), one.title(), one.fileName(), one.pages());
        }
    }

    /** The officer says whether what was noted as his oral order is so. */
    @PostMapping("/confirmation")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<Object> confirm(
            @PathVariable long id,
            @PathVariable long note,
            @RequestBody Answer body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId file = new MatterId(id);
        return done(body, by, words, request, () -> notes.confirm(file, note, body.agrees(), text(body.remark()), by));
    }

    /** The decision has left the office; {@code how} says by what. */
    @PostMapping("/communication")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<Object> communicated(
            @PathVariable long id,
            @PathVariable long note,
            @RequestBody Communication body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId file = new MatterId(id);
        return done(body, by, words, request, () -> notes.communicated(file, note, text(body.how()), by));
    }

    /**
     * Attaches a paper to the note in the making; the same paper twice is there once.
     *
     * @param document the paper: a PDF or a picture
     * @param title what it is called; the name of its file when left out
     */
    @PostMapping("/appendices")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Attached.class)))
    ResponseEntity<Object> attach(
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam MultipartFile document,
            @RequestParam(defaultValue = "") String title,
            Acting by,
            Words words)
            throws IOException {
        MatterId file = demand(id, note, by);
        String name = text(document.getOriginalFilename());
        try (InputStream content = document.getInputStream()) {
            return switch (documents.take(content, name)) {
                case Intake.Stored(Document stored) ->
                    switch (appendices.attach(file, stored, name, title, by)) {
                        case Outcome.Refusal why -> refusals.problem(why, words).answer();
                        case Outcome.Done done ->
                            ResponseEntity.status(HttpStatus.CREATED)
                                    .body(new Attached(appendices.of(file, by).stream()
                                            .map(AppendixShape::of)
                                            .toList()));
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

    /** Takes an appendix away from the note in the making. */
    @DeleteMapping("/appendices/{appendix:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void detach(@PathVariable long id, @PathVariable long note, @PathVariable long appendix, Acting by) {
        if (appendices.detach(demand(id, note, by), appendix, by) instanceof Outcome.Refusal) {
            throw new Gone("appendix " + appendix);
        }
    }

    private ResponseEntity<Object> done(
            Object body, Acting by, Words words, HttpServletRequest request, Supplier<Outcome> act) {
        return switch (acts.once(by, Once.key(request), request.getRequestURI() + body, act)) {
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
            case Outcome.Done done -> ResponseEntity.noContent().build();
        };
    }

    /** The note in the making on the caller's desk. */
    private MatterId demand(long id, long note, Acting by) {
        return notes.draft(new MatterId(id), by)
                .filter(draft -> draft.id() == note)
                .orElseThrow(() -> new Gone("note " + note))
                .file();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

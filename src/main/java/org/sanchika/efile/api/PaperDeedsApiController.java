package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Files;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Fault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a paper inside its file, as calls; each answers the paper as it is then. */
@RestController
@RequestMapping("/api/v1/files/{id:\\d{1,18}}/correspondence/{paper:\\d{1,18}}")
class PaperDeedsApiController {
    private final Correspondence correspondence;
    private final Files files;
    private final Acts acts;
    private final Refusals refusals;

    PaperDeedsApiController(Correspondence correspondence, Files files, Acts acts, Refusals refusals) {
        this.correspondence = correspondence;
        this.files = files;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** @param disposal REPLIED, FILED or NO_ACTION */
    record Dealing(@Nullable String disposal, @Nullable String remark) {}

    record Removal(@Nullable String reason) {}

    /** @param name empty takes the marks of the page away */
    record Flagging(
            @Nullable Integer page,
            @Nullable String name,
            @Nullable String remark) {}

    /** Says what became of a letter. */
    @PostMapping("/disposal")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FileShapes.PaperShape.class)))
    ResponseEntity<Object> deal(
            @PathVariable long id,
            @PathVariable long paper,
            @RequestBody Dealing body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Optional<Disposal> disposal = Disposal.of(text(body.disposal())).filter(Paper.DISPOSALS::contains);
        if (disposal.isEmpty()) {
            return FilesApiController.faulty(List.of(Fault.of("disposal", "custody.unknown-choice")), words);
        }
        MatterId file = file(id, by);
        return done(
                paper(file, paper, by),
                body,
                by,
                words,
                request,
                () -> correspondence.deal(file, paper, disposal.get(), text(body.remark()), by));
    }

    /** Takes it out, back onto the desk; a slip stays where its pages were referred to. */
    @PostMapping("/removal")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FileShapes.PaperShape.class)))
    ResponseEntity<Object> takeOut(
            @PathVariable long id,
            @PathVariable long paper,
            @RequestBody Removal body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId file = file(id, by);
        return done(
                paper(file, paper, by),
                body,
                by,
                words,
                request,
                () -> correspondence.takeOut(file, paper, text(body.reason()), by));
    }

    /** Marks a page of the file. */
    @PostMapping("/flags")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FileShapes.PaperShape.class)))
    ResponseEntity<Object> flag(
            @PathVariable long id,
            @PathVariable long paper,
            @RequestBody Flagging body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId file = file(id, by);
        int page = body.page() == null ? 0 : body.page();
        if (!paper(file, paper, by).has(page)) {
            return FilesApiController.faulty(List.of(Fault.of("page", "efile.fault.no-such-page")), words);
        }
        return done(
                paper(file, paper, by),
                body,
                by,
                words,
                request,
                () -> correspondence.flag(file, paper, page, text(body.name()), text(body.remark()), by));
    }

    private ResponseEntity<Object> done(
            Paper paper, Object body, Acting by, Words words, HttpServletRequest request, Supplier<Outcome> act) {
        String said = request.getRequestURI() + body;
        return switch (acts.once(by, Once.key(request), said, act)) {
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
            // one that left no slip is not there any more
            case Outcome.Done done ->
                correspondence
                        .paper(paper.file(), paper.id(), by)
                        .map(one -> ResponseEntity.ok((Object) FileShapes.PaperShape.of(one)))
                        .orElseGet(() -> ResponseEntity.noContent().build());
        };
    }

    private Paper paper(MatterId file, long paper, Acting by) {
        return correspondence.paper(file, paper, by).orElseThrow(() -> new Gone("paper " + paper));
    }

    private MatterId file(long id, Acting by) {
        return files.find(new MatterId(id), by)
                .orElseThrow(() -> new Gone("file " + id))
                .id();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

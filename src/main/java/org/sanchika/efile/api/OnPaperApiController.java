package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correction;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.efile.OnPaper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that are kept on paper, as calls. */
@RestController
@RequestMapping("/api/v1/files")
class OnPaperApiController {
    private static final int MOST = 1000;

    private final Files files;
    private final OnPaper paper;
    private final FileActs acts;
    private final Refusals refusals;

    OnPaperApiController(Files files, OnPaper paper, FileActs acts, Refusals refusals) {
        this.files = files;
        this.paper = paper;
        this.acts = acts;
        this.refusals = refusals;
    }

    record Counted(@Nullable Integer notePages, @Nullable Integer pages) {}

    /** @param over its time is over, or nobody allowed it */
    record LineShape(
            String id,
            String number,
            String subject,
            String unit,
            String holder,
            String place,
            String reason,
            @Nullable String approver,
            @Nullable LocalDate until,
            boolean over) {

        static LineShape of(OnPaper.Line line, Language language) {
            return new LineShape(
                    Long.toString(line.id().value()),
                    line.number(),
                    line.subject(),
                    line.unit().in(language),
                    line.holder().in(language),
                    line.place(),
                    line.reason(),
                    line.approver() == null ? null : line.approver().in(language),
                    line.until(),
                    line.over());
        }
    }

    /** How a file is kept. */
    record KeptFile(String id, boolean physical, String oldNumber, int paperNotePages, int paperPages) {}

    /** Files of the acting post's unit, and of those below it, that are kept on paper. Those first whose time is over. */
    @GetMapping("/on-paper")
    @Requires(Power.READ)
    Listed<LineShape> all(Acting by, Words words) {
        return new Listed<>(
                paper.all(by, MOST).stream()
                        .map(line -> LineShape.of(line, words.language()))
                        .toList(),
                null);
    }

    /** Lets a file stay on paper until another date. By leave of a desk above, for a year at most. */
    @PutMapping("/{id:\\d{1,18}}/paper-exception")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptFile.class)))
    ResponseEntity<Object> prolong(
            @PathVariable long id,
            @RequestBody ExceptionBody body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        MatterId file = file(id, by).id();
        return done(file, "on paper " + id + body, () -> paper.prolong(file, body.exception(), by), by, words, request);
    }

    /** Makes a paper file electronic. Its pages are counted and locked; new ones are counted on from them. */
    @PostMapping("/{id:\\d{1,18}}/conversion")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptFile.class)))
    ResponseEntity<Object> convert(
            @PathVariable long id, @RequestBody Counted body, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by).id();
        int notes = body.notePages() == null ? 0 : body.notePages();
        int pages = body.pages() == null ? 0 : body.pages();
        return done(file, "convert " + id + body, () -> paper.convert(file, notes, pages, by), by, words, request);
    }

    private ResponseEntity<Object> done(
            MatterId file, String body, Supplier<Correction> act, Acting by, Words words, HttpServletRequest request) {
        return switch (acts.correct(file, by, Once.key(request), body, act)) {
            case Correction.Corrected corrected -> ResponseEntity.ok(kept(file(file.value(), by)));
            case Correction.Refused(var faults) -> FilesApiController.faulty(faults, words);
            case Correction.NotHere(var why) -> refusals.problem(why, words).answer();
        };
    }

    private static KeptFile kept(EFile file) {
        return new KeptFile(
                Long.toString(file.id().value()),
                file.physical(),
                file.oldNumber(),
                file.paperNotes(),
                file.paperPages());
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }
}

package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewFile.Numbering;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHeadId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files and their papers as calls. */
@RestController
@RequestMapping("/api/v1/files")
class FilesApiController {
    private final Files files;
    private final Correspondence correspondence;
    private final Notes notes;
    private final MatterPanels panels;
    private final FileActs opens;
    private final Acts acts;
    private final Refusals refusals;

    FilesApiController(
            Files files,
            Correspondence correspondence,
            Notes notes,
            MatterPanels panels,
            FileActs opens,
            Acts acts,
            Refusals refusals) {
        this.files = files;
        this.correspondence = correspondence;
        this.notes = notes;
        this.panels = panels;
        this.opens = opens;
        this.acts = acts;
        this.refusals = refusals;
    }

    /**
     * A file to be opened: {@code headId}, or the last of {@code heads}, or a typed {@code number}.
     *
     * @param heads ids from the basic head down
     * @param paperException makes it a file on paper
     * @param paperFile the paper file it was until now
     */
    record NewFileBody(
            @Nullable String subject,
            @Nullable String headId,
            @Nullable List<String> heads,
            @Nullable String number,
            @Nullable String category,
            @Nullable String priority,
            @Nullable String language,
            @Nullable String classification,
            @Nullable String earlierRef,
            @Nullable String laterRef,
            @Nullable String remarks,
            @Nullable String place,
            @Nullable ExceptionBody paperException,
            @Nullable PaperFileBody paperFile) {

        NewFile file(String usualLanguage) {
            CoverPage cover = new CoverPage(
                    or(subject, ""),
                    or(category, ""),
                    or(language, usualLanguage),
                    choice(Letter.Grade.values(), classification, Letter.Grade.NORMAL),
                    or(earlierRef, ""),
                    or(laterRef, ""),
                    or(remarks, ""),
                    or(place, ""));
            String head = headId == null && heads != null && !heads.isEmpty() ? heads.getLast() : or(headId, "");
            Numbering numbering = head.matches("\\d{1,18}")
                    ? new Numbering.Under(new FileHeadId(Long.parseLong(head)))
                    : new Numbering.Typed(or(number, ""));
            return new NewFile(
                    cover,
                    numbering,
                    choice(Priority.values(), priority, Priority.ORDINARY),
                    paperException == null ? null : paperException.exception(),
                    paperFile == null ? null : paperFile.file());
        }

        private static String or(@Nullable String text, String usual) {
            return text == null ? usual : text;
        }

        private static <E extends Enum<E>> E choice(E[] values, @Nullable String text, E usual) {
            return Arrays.stream(values)
                    .filter(one -> one.name().equals(text))
                    .findFirst()
                    .orElse(usual);
        }
    }

    record PaperFileBody(
            @Nullable String number,
            @Nullable Integer notePages,
            @Nullable Integer pages) {
        NewFile.PaperFile file() {
            return new NewFile.PaperFile(
                    number == null ? "" : number, notePages == null ? 0 : notePages, pages == null ? 0 : pages);
        }
    }

    record PutIn(@Nullable String receiptId, @Nullable Integer pages) {}

    /** Opens a file under the last of its heads, or with the number that stands on a paper one. */
    @PostMapping
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FileShapes.File.class)))
    ResponseEntity<Object> open(@RequestBody NewFileBody body, Acting by, Words words, HttpServletRequest request) {
        NewFile file = body.file(words.language().code());
        Opening opening = opens.open(by, Once.key(request), "open file " + body, () -> files.open(file, by));
        return switch (opening) {
            case Opening.Opened opened ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/files/" + opened.id().value())
                        .body(shape(opened.id(), by, words));
            case Opening.Refused(var faults) -> faulty(faults, words);
            case Opening.NotHere(var why) -> refusals.problem(why, words).answer();
            case Opening.Unknown unknown ->
                refusals.problem(new Outcome.Unknown(), words).answer();
        };
    }

    /** The cover of a file, its counts, and who holds it since when. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    FileShapes.File show(@PathVariable long id, Acting by, Words words) {
        return shape(new MatterId(id), by, words);
    }

    /** The letters and papers in a file, in the order of their pages. */
    @GetMapping("/{id:\\d{1,18}}/correspondence")
    @Requires(Power.READ)
    Listed<FileShapes.PaperShape> contents(@PathVariable long id, Acting by) {
        return new Listed<>(
                correspondence.contents(file(new MatterId(id), by).id(), by).stream()
                        .map(FileShapes.PaperShape::of)
                        .toList(),
                null);
    }

    /** Puts a receipt of the caller's desk into the file; the answer has its page range. */
    @PostMapping("/{id:\\d{1,18}}/correspondence")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FileShapes.PaperShape.class)))
    ResponseEntity<Object> putIn(
            @PathVariable long id, @RequestBody PutIn body, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(new MatterId(id), by).id();
        String receipt = body.receiptId() == null ? "" : body.receiptId();
        if (!receipt.matches("\\d{1,18}")) {
            return faulty(List.of(Fault.of("receiptId", "form.required")), words);
        }
        MatterId letter = new MatterId(Long.parseLong(receipt));
        int pages = body.pages() == null ? 1 : body.pages();
        Outcome outcome = acts.once(
                by, Once.key(request), "put in " + id + body, () -> correspondence.putIn(letter, file, pages, by));
        return switch (outcome) {
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
            case Outcome.Done done ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(correspondence.contents(file, by).stream()
                                .filter(paper -> paper.isHere() && letter.equals(paper.receipt()))
                                .map(FileShapes.PaperShape::of)
                                .findFirst()
                                .orElseThrow(() -> new Gone("paper")));
        };
    }

    private FileShapes.File shape(MatterId id, Acting by, Words words) {
        EFile file = file(id, by);
        List<Note> last = notes.sheet(id, by, Integer.MAX_VALUE, 1);
        return FileShapes.File.of(
                file,
                panels.of(id, by).orElseThrow(() -> new Gone("file")),
                last.isEmpty() ? 0 : last.getFirst().no(),
                correspondence.contents(id, by),
                words.language());
    }

    private EFile file(MatterId id, Acting by) {
        return files.find(id, by).orElseThrow(() -> new Gone("file " + id.value()));
    }

    static ResponseEntity<Object> faulty(List<Fault> faults, Words words) {
        return Fault.problem(faults, words).answer();
    }
}

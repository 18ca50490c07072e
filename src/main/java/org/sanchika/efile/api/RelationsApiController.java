package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.efile.Opening;
import org.sanchika.efile.Related;
import org.sanchika.efile.Relations;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parts, volumes, links and attached files as calls. */
@RestController
@RequestMapping("/api/v1/files/{id:\\d{1,18}}")
class RelationsApiController {
    private final Files files;
    private final Relations relations;
    private final FileActs opens;
    private final Acts acts;
    private final Refusals refusals;

    RelationsApiController(Files files, Relations relations, FileActs opens, Acts acts, Refusals refusals) {
        this.files = files;
        this.relations = relations;
        this.opens = opens;
        this.acts = acts;
        this.refusals = refusals;
    }

    record OtherFile(@Nullable String fileId) {}

    /** @param place of a part or volume; none for a main file */
    record RelatedShape(
            String id,
            String tie,
            String kind,
            @Nullable Integer place,
            String number,
            String subject,
            String state,
            String holder,
            @Nullable String mergedInto) {

        static RelatedShape of(Related one, Language language) {
            return new RelatedShape(
                    Long.toString(one.id().value()),
                    one.tie().name(),
                    one.kind().name(),
                    one.place() == 0 ? null : one.place(),
                    one.number(),
                    one.subject(),
                    one.state().name(),
                    one.holder().in(language) + ", " + one.holderUnit().in(language),
                    one.merged() == null
                            ? null
                            : Long.toString(one.merged().into().value()));
        }
    }

    record RelatedFiles(List<RelatedShape> items, @Nullable String next) {}

    record OpenedShape(String id, String computerNo, String number) {}

    /** Files that have to do with this one: parts, volumes, linked and attached files. */
    @GetMapping("/related")
    @Requires(Power.READ)
    RelatedFiles related(@PathVariable long id, Acting by, Words words) {
        return new RelatedFiles(
                relations.of(file(id, by), by).stream()
                        .map(one -> RelatedShape.of(one, words.language()))
                        .toList(),
                null);
    }

    /** Opens a part, while the main file is away. */
    @PostMapping("/parts")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedShape.class)))
    ResponseEntity<Object> part(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        return open(EFile.Kind.PART, file(id, by), by, words, request);
    }

    /** Opens the next volume of a file on the caller's desk. */
    @PostMapping("/volumes")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OpenedShape.class)))
    ResponseEntity<Object> volume(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        return open(EFile.Kind.VOLUME, file(id, by), by, words, request);
    }

    /** Merges this part into its main file. */
    @PostMapping("/merger")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelatedFiles.class)))
    ResponseEntity<Object> merge(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        MatterId part = file(id, by);
        return done(part, "merge " + id, () -> relations.merge(part, by), by, words, request);
    }

    /** Links two files, so that each is found from the other. */
    @PostMapping("/links")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelatedFiles.class)))
    ResponseEntity<Object> link(
            @PathVariable long id, @RequestBody OtherFile body, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by);
        MatterId other = other(body);
        return done(file, "link " + id + body, () -> relations.link(file, other, by), by, words, request);
    }

    /** Undoes a link. */
    @DeleteMapping("/links/{other:\\d{1,18}}")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelatedFiles.class)))
    ResponseEntity<Object> unlink(
            @PathVariable long id, @PathVariable long other, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by);
        Supplier<Outcome> act = () -> relations.unlink(file, new MatterId(other), by);
        return done(file, "unlink " + id + "/" + other, act, by, words, request);
    }

    /** Puts another file into this one. */
    @PostMapping("/attachments")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelatedFiles.class)))
    ResponseEntity<Object> attach(
            @PathVariable long id, @RequestBody OtherFile body, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by);
        MatterId other = other(body);
        return done(file, "attach " + id + body, () -> relations.attach(other, file, by), by, words, request);
    }

    /** Takes another file out of this one again. */
    @DeleteMapping("/attachments/{other:\\d{1,18}}")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RelatedFiles.class)))
    ResponseEntity<Object> detach(
            @PathVariable long id, @PathVariable long other, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by);
        Supplier<Outcome> act = () -> relations.detach(new MatterId(other), file, by);
        return done(file, "detach " + id + "/" + other, act, by, words, request);
    }

    private ResponseEntity<Object> open(
            EFile.Kind kind, MatterId file, Acting by, Words words, HttpServletRequest request) {
        Opening opening =
                opens.open(by, Once.key(request), kind + " of " + file.value(), () -> files.open(kind, file, by));
        return switch (opening) {
            case Opening.Opened(var opened, var computerNo, var number) -> {
                String id = Long.toString(opened.value());
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/files/" + id)
                        .body(new OpenedShape(id, Long.toString(computerNo), number));
            }
            case Opening.Refused(var faults) -> FilesApiController.faulty(faults, words);
            case Opening.NotHere(var why) -> refusals.problem(why, words).answer();
            case Opening.Unknown unknown ->
                refusals.problem(new Outcome.Unknown(), words).answer();
        };
    }

    /** What has to do with the file afterwards. */
    private ResponseEntity<Object> done(
            MatterId file, String body, Supplier<Outcome> act, Acting by, Words words, HttpServletRequest request) {
        return switch (acts.once(by, Once.key(request), body, act)) {
            case Outcome.Done done -> ResponseEntity.ok(related(file.value(), by, words));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    private static MatterId other(OtherFile body) {
        String id = body.fileId() == null ? "" : body.fileId();
        return new MatterId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    }

    private MatterId file(long id, Acting by) {
        return files.find(new MatterId(id), by)
                .orElseThrow(() -> new Gone("file " + id))
                .id();
    }
}

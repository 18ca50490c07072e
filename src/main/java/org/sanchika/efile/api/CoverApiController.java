package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correction;
import org.sanchika.efile.CoverChange;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Letter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cover of a file as a call: what it says, what it said, and correcting it. */
@RestController
@RequestMapping("/api/v1/files/{id:\\d{1,18}}/cover")
class CoverApiController {
    private final Files files;
    private final Custody custody;
    private final FileActs acts;
    private final Refusals refusals;

    CoverApiController(Files files, Custody custody, FileActs acts, Refusals refusals) {
        this.files = files;
        this.custody = custody;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** What a cover shall say; a field that is left out stays as it is. */
    record CoverBody(
            @Nullable String subject,
            @Nullable String category,
            @Nullable String priority,
            @Nullable String language,
            @Nullable String classification,
            @Nullable String earlierRef,
            @Nullable String laterRef,
            @Nullable String remarks,
            @Nullable String place) {

        CoverPage over(CoverPage now) {
            return new CoverPage(
                    or(subject, now.subject()),
                    or(category, now.category()),
                    or(language, now.language()),
                    named(Letter.Grade.values(), classification).orElse(now.grade()),
                    or(earlierRef, now.earlierRef()),
                    or(laterRef, now.laterRef()),
                    or(remarks, now.remarks()),
                    or(place, now.place()));
        }

        /** A word that is none of its list. */
        List<Fault> faults() {
            if (classification != null
                    && named(Letter.Grade.values(), classification).isEmpty()) {
                return List.of(Fault.of("classification", "custody.unknown-choice"));
            }
            return priority != null && named(Priority.values(), priority).isEmpty()
                    ? List.of(Fault.of("priority", "custody.unknown-choice"))
                    : List.of();
        }

        private static String or(@Nullable String text, String usual) {
            return text == null ? usual : text;
        }

        private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String text) {
            return Arrays.stream(values).filter(one -> one.name().equals(text)).findFirst();
        }
    }

    record Cover(
            String number,
            String subject,
            String category,
            String priority,
            String language,
            String classification,
            String earlierRef,
            String laterRef,
            String remarks,
            String place,
            List<ChangeShape> changes) {}

    record ChangeShape(OffsetDateTime at, String by, String post, List<FieldShape> fields) {
        static ChangeShape of(CoverChange change, Language language) {
            return new ChangeShape(
                    change.at().atZone(Words.ZONE).toOffsetDateTime(),
                    change.by().in(language),
                    change.post().in(language),
                    change.changes().entrySet().stream()
                            .map(one -> new FieldShape(
                                    one.getKey().equals("grade") ? "classification" : one.getKey(),
                                    one.getValue().from(),
                                    one.getValue().to()))
                            .toList());
        }
    }

    record FieldShape(String field, String from, String to) {}

    /** What stands on the cover of a file, and every correction of it. */
    @GetMapping
    @Requires(Power.READ)
    Cover show(@PathVariable long id, Acting by, Words words) {
        EFile file = file(id, by);
        CoverPage cover = file.cover();
        return new Cover(
                file.number(),
                cover.subject(),
                cover.category(),
                priority(file).name(),
                cover.language(),
                cover.grade().name(),
                cover.earlierRef(),
                cover.laterRef(),
                cover.remarks(),
                cover.place(),
                files.changes(file.id(), by).stream()
                        .map(change -> ChangeShape.of(change, words.language()))
                        .toList());
    }

    /** Corrects the cover of a file. A field that is left out stays; what was there before stays on record. */
    @PutMapping
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Cover.class)))
    ResponseEntity<Object> correct(
            @PathVariable long id, @RequestBody CoverBody body, Acting by, Words words, HttpServletRequest request) {
        EFile file = file(id, by);
        if (!body.faults().isEmpty()) {
            return FilesApiController.faulty(body.faults(), words);
        }
        Priority priority = CoverBody.named(Priority.values(), body.priority()).orElseGet(() -> priority(file));
        Correction correction = acts.correct(
                file.id(),
                by,
                Once.key(request),
                "correct " + id + body,
                () -> files.correct(file.id(), body.over(file.cover()), priority, by));
        return switch (correction) {
            case Correction.Corrected corrected -> ResponseEntity.ok(show(id, by, words));
            case Correction.Refused(var faults) -> FilesApiController.faulty(faults, words);
            case Correction.NotHere(var why) -> refusals.problem(why, words).answer();
        };
    }

    private Priority priority(EFile file) {
        return custody.held(file.id()).orElseThrow().priority();
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }
}

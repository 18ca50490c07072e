package org.sanchika.efile.own;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.DiscardedNotes;
import org.sanchika.efile.DiscardedNotes.Discarded;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Part;
import org.sanchika.platform.web.Problem;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Confirmations that await the caller and notes that he discarded, as calls. */
@RestController
class OwnApiController {
    private final AskedSql asked;
    private final DiscardedNotes discarded;
    private final Refusals refusals;

    OwnApiController(AskedSql asked, DiscardedNotes discarded, Refusals refusals) {
        this.asked = asked;
        this.discarded = discarded;
        this.refusals = refusals;
    }

    /** A note that waits for the caller's word: {@code POST /files/{fileId}/notes/{noteId}/confirmation}. */
    record AskedShape(
            String noteId,
            String fileId,
            String number,
            String subject,
            int no,
            int paragraph,
            String kind,
            String by,
            String post,
            OffsetDateTime sentAt,
            String body,
            String language) {
        static AskedShape of(AskedRow row, Language language) {
            return new AskedShape(
                    Long.toString(row.note()),
                    Long.toString(row.file().value()),
                    row.number(),
                    row.subject(),
                    row.no(),
                    row.para(),
                    row.kind().name(),
                    row.by().in(language),
                    row.title().in(language),
                    row.at().atZone(Words.ZONE).toOffsetDateTime(),
                    row.html(),
                    row.language());
        }
    }

    /** @param subject empty when the caller may not open the file any more */
    record DiscardedShape(
            String id,
            String fileId,
            String number,
            String subject,
            String kind,
            String body,
            String language,
            OffsetDateTime discardedAt) {
        static DiscardedShape of(Discarded note) {
            return new DiscardedShape(
                    Long.toString(note.id()),
                    Long.toString(note.file().value()),
                    note.number(),
                    note.subject(),
                    note.kind().name(),
                    note.html(),
                    note.language(),
                    note.at().atZone(Words.ZONE).toOffsetDateTime());
        }
    }

    /** The note in the making that it became. */
    record TakenBack(String fileId, String noteId, int version) {}

    /** Notes that await the caller's confirmation, oldest first. */
    @GetMapping("/api/v1/confirmations")
    @Requires(Power.READ)
    Part<AskedShape> asked(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") long after,
            Acting by,
            Words words) {
        List<AskedShape> rows = asked.rows(by, after, Part.within(limit) + 1).stream()
                .map(row -> AskedShape.of(row, words.language()))
                .toList();
        return Part.of(rows, limit, AskedShape::noteId);
    }

    /** Notes that the caller discarded, newest first; they are kept for thirty days. */
    @GetMapping("/api/v1/discarded-notes")
    @Requires(Power.READ)
    Part<DiscardedShape> discarded(Acting by) {
        return new Part<>(discarded.of(by).stream().map(DiscardedShape::of).toList(), null);
    }

    /** Takes one back as the note in the making; a second call finds it gone (404). */
    @PostMapping("/api/v1/discarded-notes/{id:\\d{1,18}}/return")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TakenBack.class)))
    ResponseEntity<Object> takeBack(@PathVariable long id, Acting by, Words words) {
        return switch (discarded.takeBack(id, by)) {
            case Saving.Saved(NoteDraft draft) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new TakenBack(
                                Long.toString(draft.file().value()), Long.toString(draft.id()), draft.version()));
            case Saving.Overtaken overtaken ->
                Problem.of(
                                "/problems/note-in-the-making",
                                HttpStatus.CONFLICT,
                                words.get("refusal.title"),
                                words.get("note.discarded.other"))
                        .answer();
            case Saving.Refused(var faults) -> Fault.problem(faults, words).answer();
            case Saving.NotHere(var why) -> refusals.problem(why, words).answer();
        };
    }
}

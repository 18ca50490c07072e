package org.sanchika.efile.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.sanchika.text.RichText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The note sheet as calls: a note is made and changed until the file is sent, then it only can be read. */
@RestController
@RequestMapping("/api/v1/files/{id:\\d{1,18}}/notes")
class NotesApiController {
    private static final int MOST = 200;

    private final Notes notes;
    private final Files files;
    private final Refusals refusals;

    NotesApiController(Notes notes, Files files, Refusals refusals) {
        this.notes = notes;
        this.files = files;
        this.refusals = refusals;
    }

    /**
     * A note in the making.
     *
     * @param version the one it was changed on; none takes the newest
     * @param confirmBy post that confirms an oral order or a talk
     * @param readers persons for whom alone it is; none for everybody who may see the file
     */
    record NoteBody(
            @Nullable String kind,
            @Nullable String body,
            @Nullable String language,
            @Nullable String decision,
            @Nullable String reverses,
            @Nullable Integer corrects,
            @Nullable String confirmBy,
            @Nullable List<String> readers,
            @Nullable Integer version) {

        NewNote note(String usualLanguage) {
            Long confirm = number(confirmBy);
            return new NewNote(
                    choice(NewNote.Kind.values(), kind, NewNote.Kind.GREEN),
                    body == null ? "" : body,
                    language == null || !List.of("en", "hi", "bn").contains(language) ? usualLanguage : language,
                    choice(Note.Decision.values(), decision, Note.Decision.NONE),
                    number(reverses),
                    corrects,
                    confirm == null ? null : new PostId(confirm),
                    readers == null
                            ? List.of()
                            : readers.stream()
                                    .map(NoteBody::number)
                                    .filter(Objects::nonNull)
                                    .map(PersonId::new)
                                    .toList());
        }

        private static @Nullable Long number(@Nullable String text) {
            return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
        }

        private static <E extends Enum<E>> E choice(E[] values, @Nullable String text, E usual) {
            return Arrays.stream(values)
                    .filter(one -> one.name().equals(text))
                    .findFirst()
                    .orElse(usual);
        }
    }

    /** Notes on record, oldest first, and on the last page the one in the making on the caller's desk. */
    @GetMapping
    @Requires(Power.READ)
    Listed<FileShapes.NoteShape> sheet(
            @PathVariable long id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int after,
            Acting by,
            Words words) {
        MatterId file = file(id, by);
        int most = Math.clamp(limit, 1, MOST);
        List<Note> page = notes.sheet(file, by, after + most + 1, most).stream()
                .filter(note -> note.no() > after)
                .toList();
        List<FileShapes.NoteShape> items = new ArrayList<>(page.stream()
                .map(note -> FileShapes.NoteShape.of(note, words.language()))
                .toList());
        boolean more = !notes.sheet(file, by, after + most + 2, 1).stream()
                .filter(note -> note.no() > after + most)
                .toList()
                .isEmpty();
        if (!more) {
            notes.draft(file, by).ifPresent(draft -> items.add(FileShapes.NoteShape.of(draft, words.language())));
        }
        return new Listed<>(items, more ? Integer.toString(after + most) : null);
    }

    /** Begins a note on the caller's desk. It can be changed until the file is sent; then it is frozen. */
    @PostMapping
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FileShapes.NoteShape.class)))
    ResponseEntity<Object> make(
            @PathVariable long id, @RequestBody NoteBody body, Acting by, Words words, HttpServletRequest request) {
        MatterId file = file(id, by);
        Once.key(request);
        Optional<NoteDraft> same = notes.draft(file, by);
        NewNote note = body.note(words.language().code());
        if (same.isEmpty()) {
            return answer(notes.save(file, note, Notes.FIRST, by), HttpStatus.CREATED, words);
        }
        // a retry of the call that made it gets the same answer
        return RichText.of(note.html()) instanceof RichText text
                        && same.get().note().html().equals(text.html())
                ? answer(new Saving.Saved(same.get()), HttpStatus.CREATED, words)
                : overtaken(same.get(), words);
    }

    /** Changes the note in the making. Whoever changed an older version is told what stands there now. */
    @PutMapping("/{note:\\d{1,18}}")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FileShapes.NoteShape.class)))
    ResponseEntity<Object> change(
            @PathVariable long id, @PathVariable long note, @RequestBody NoteBody body, Acting by, Words words) {
        MatterId file = file(id, by);
        NoteDraft draft = draft(file, note, by);
        int version = body.version() == null ? draft.version() : body.version();
        return answer(notes.save(file, body.note(words.language().code()), version, by), HttpStatus.OK, words);
    }

    /** Discards the note in the making. */
    @DeleteMapping("/{note:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void discard(@PathVariable long id, @PathVariable long note, Acting by) {
        MatterId file = file(id, by);
        draft(file, note, by);
        notes.discard(file, by);
    }

    private ResponseEntity<Object> answer(Saving saving, HttpStatus status, Words words) {
        return switch (saving) {
            case Saving.Saved(NoteDraft draft) ->
                ResponseEntity.status(status).body(FileShapes.NoteShape.of(draft, words.language()));
            case Saving.Overtaken(NoteDraft theirs) -> overtaken(theirs, words);
            case Saving.Refused refused -> FilesApiController.faulty(refused.faults(), words);
            case Saving.NotHere away -> refusals.problem(away.why(), words).answer();
        };
    }

    private static ResponseEntity<Object> overtaken(NoteDraft theirs, Words words) {
        return Problem.of(
                        "/problems/note-in-the-making",
                        HttpStatus.CONFLICT,
                        words.get("refusal.title"),
                        words.get("note.overtaken", theirs.by().in(words.language())))
                .with("note", FileShapes.NoteShape.of(theirs, words.language()))
                .answer();
    }

    private NoteDraft draft(MatterId file, long note, Acting by) {
        return notes.draft(file, by).filter(draft -> draft.id() == note).orElseThrow(() -> new Gone("note " + note));
    }

    private MatterId file(long id, Acting by) {
        return files.find(new MatterId(id), by)
                .orElseThrow(() -> new Gone("file " + id))
                .id();
    }
}

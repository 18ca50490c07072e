package org.sanchika.custody.worklist;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Folders and flags of the acting post as calls. */
@RestController
@RequestMapping("/api/v1")
class OrderApiController {
    private final DeskSql desks;
    private final Custody custody;
    private final Once once;
    private final Clock clock;

    OrderApiController(DeskSql desks, Custody custody, Once once, Clock clock) {
        this.desks = desks;
        this.custody = custody;
        this.once = once;
        this.clock = clock;
    }

    /** A folder of the acting post. */
    record FolderAnswer(String id, String name) {}

    /** @param name at most 60 characters */
    record FolderBody(@Nullable String name) {}

    /**
     * What is written on a flag.
     *
     * @param dueOn by when the post means to look again
     * @param note at most 500 characters
     */
    record FlagBody(@Nullable String dueOn, @Nullable String note) {}

    record FlagAnswer(String matterId, @Nullable LocalDate dueOn, String note) {}

    /** The folders of the acting post, by name. */
    @GetMapping("/folders")
    @Requires(Power.READ)
    Part<FolderAnswer> folders(Acting by) {
        return new Part<>(
                desks.folders(by.post()).stream()
                        .map(folder -> new FolderAnswer(Long.toString(folder.id()), folder.name()))
                        .toList(),
                null);
    }

    /** Makes a folder; one of that name that is there already is answered instead. */
    @PostMapping("/folders")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FolderAnswer.class)))
    ResponseEntity<Object> make(@RequestBody FolderBody body, Acting by, Words words, HttpServletRequest request) {
        String name = Typed.line(body.name());
        Mistakes mistakes = OrderRules.folder("name", name, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        String id = once.run(
                        by.person().value(),
                        Once.key(request),
                        "folder " + name,
                        () -> Optional.of(Long.toString(desks.folder(by.post(), name))))
                .orElseThrow()
                .answer();
        return ResponseEntity.status(HttpStatus.CREATED).body(new FolderAnswer(id, name));
    }

    /** Removes a folder; what is in it stays where it lies. */
    @DeleteMapping("/folders/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void remove(@PathVariable long id, Acting by) {
        found(desks.removeFolder(by.post(), id), "folder " + id);
    }

    /** Puts a matter that lies on the acting post's desk into a folder, out of the one in which it was. */
    @PutMapping("/folders/{id:\\d{1,18}}/matters/{matter:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void file(@PathVariable long id, @PathVariable long matter, Acting by) {
        found(desks.file(by.post(), id, List.of(matter)), "folder " + id + " or matter " + matter);
    }

    /** Takes a matter out of the folder in which it is. */
    @DeleteMapping("/folders/{id:\\d{1,18}}/matters/{matter:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void takeOut(@PathVariable long id, @PathVariable long matter, Acting by) {
        found(desks.takeOut(by.post(), id, matter), "matter " + matter + " in folder " + id);
    }

    /** Flags a matter for the acting post, wherever it lies, or writes otherwise on its flag. */
    @PutMapping("/matters/{id:\\d{1,18}}/follow-up")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FlagAnswer.class)))
    ResponseEntity<Object> follow(@PathVariable long id, @RequestBody FlagBody body, Acting by, Words words) {
        MatterId matter = new MatterId(id);
        found(custody.visible(matter, by), "matter " + id);
        Optional<LocalDate> due = Typed.date(body.dueOn());
        String note = Typed.line(body.note());
        boolean isDate = due.isPresent() || Typed.line(body.dueOn()).isEmpty();
        Mistakes mistakes = OrderRules.followUp(isDate, note, words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        desks.follow(by.post(), matter, due.orElse(null), note, clock.instant());
        return ResponseEntity.ok(new FlagAnswer(Long.toString(id), due.orElse(null), note));
    }

    /** Takes the acting post's flag off a matter. */
    @DeleteMapping("/matters/{id:\\d{1,18}}/follow-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void unfollow(@PathVariable long id, Acting by) {
        found(desks.unfollow(by.post(), new MatterId(id)), "follow-up of matter " + id);
    }

    private static void found(boolean there, String what) {
        if (!there) {
            throw new Gone(what);
        }
    }
}

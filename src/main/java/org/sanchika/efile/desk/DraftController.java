package org.sanchika.efile.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.receipt.Fault;
import org.sanchika.text.RichText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a note while it is typed. */
@RestController
class DraftController {
    private final Notes notes;
    private final Refusals refusals;
    private final Unprintable unprintable;

    DraftController(Notes notes, Refusals refusals, Unprintable unprintable) {
        this.notes = notes;
        this.refusals = refusals;
        this.unprintable = unprintable;
    }

    @PutMapping("/files/{id:\\d{1,18}}/notes/draft")
    @Requires(Power.READ)
    ResponseEntity<Object> keep(@PathVariable long id, @RequestBody Map<String, Object> typed, Acting by, Words words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((name, value) -> fields.put(name, List.of(String.valueOf(value))));
        NoteForm form = new NoteForm(new ActForm(fields), words.language().code());
        return switch (notes.save(new MatterId(id), form.note(), form.version(), by)) {
            case Saving.Saved(NoteDraft draft) -> ResponseEntity.ok(kept(draft, words));
            case Saving.Overtaken(NoteDraft theirs) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "version", theirs.version(),
                                "by", theirs.by().in(words.language()),
                                "body", theirs.note().html()));
            case Saving.Refused(List<Fault> faults) ->
                Fault.problem(faults, words).answer();
            case Saving.NotHere(var why) -> refusals.problem(why, words).answer();
        };
    }

    /** One sentence about characters in it that no font has; nothing when there are none. */
    @GetMapping(path = "/files/{id:\\d{1,18}}/notes/unprintable", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Power.READ)
    ResponseEntity<String> unprintable(@PathVariable long id, Acting by, Words words) {
        return ResponseEntity.ok(notes.draft(new MatterId(id), by)
                .map(draft -> unprintable.in(RichText.kept(draft.note().html()), words))
                .orElse(""));
    }

    private static Map<String, Object> kept(NoteDraft draft, Words words) {
        return Map.of("version", draft.version(), "savedAt", words.time(draft.savedAt()));
    }
}

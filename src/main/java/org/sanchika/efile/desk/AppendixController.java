package org.sanchika.efile.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Appendices;
import org.sanchika.efile.DraftKeys;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Papers attached to the note in the making; what was typed in the note is kept with the same press. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/notes/appendices")
class AppendixController {
    private final Appendices appendices;
    private final Documents documents;
    private final Notes notes;
    private final FileDesk desk;
    private final DraftKeys keys;
    private final Refusals refusals;

    AppendixController(
            Appendices appendices, Documents documents, Notes notes, FileDesk desk, DraftKeys keys, Refusals refusals) {
        this.appendices = appendices;
        this.documents = documents;
        this.notes = notes;
        this.desk = desk;
        this.keys = keys;
        this.refusals = refusals;
    }

    @PostMapping
    @Requires(Power.READ)
    ModelAndView attach(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "appendix", required = false) @Nullable MultipartFile paper,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        EFile file = desk.file(id, by);
        ActForm form = new ActForm(fields);
        NoteForm note = new NoteForm(form, words.language().code());
        Saving saving = notes.save(file.id(), note.note(), note.version(), by);
        if (!(saving instanceof Saving.Saved)) {
            return refused(file, form, why(saving, words), by, words);
        }
        if (paper == null || paper.isEmpty()) {
            return refused(file, form, words.get("note.appendix.choose"), by, words);
        }
        String name = paper.getOriginalFilename() == null ? "" : paper.getOriginalFilename();
        try (InputStream content = paper.getInputStream()) {
            return switch (documents.take(content, name)) {
                case Intake.Stored(Document document) -> {
                    Outcome outcome = appendices.attach(file.id(), document, name, form.get("appendixTitle"), by);
                    yield outcome instanceof Outcome.Refusal why
                            ? refused(file, form, refusals.sentence(why, words), by, words)
                            : back(id, words.get("note.appendix.attached"), request);
                }
                case Intake.Refused refusal -> refused(file, form, refusal.message(words), by, words);
            };
        }
    }

    /** Harmless when it comes twice. */
    @PostMapping("/{appendix:\\d{1,18}}/removal")
    @Requires(Power.READ)
    ModelAndView detach(
            @PathVariable long id,
            @PathVariable long appendix,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        EFile file = desk.file(id, by);
        NoteForm note = new NoteForm(new ActForm(fields), words.language().code());
        if (note.isThere()) {
            notes.save(file.id(), note.note(), note.version(), by);
        }
        if (appendices.detach(file.id(), appendix, by) instanceof Outcome.Refusal) {
            throw new Gone("appendix " + appendix);
        }
        return back(id, words.get("note.appendix.detached"), request);
    }

    private String why(Saving saving, Words words) {
        return switch (saving) {
            case Saving.Saved saved -> "";
            case Saving.Overtaken(var theirs) ->
                words.get("note.overtaken", theirs.by().in(words.language()));
            case Saving.Refused(var faults) -> faults.getFirst().message(words);
            case Saving.NotHere(var why) -> refusals.sentence(why, words);
        };
    }

    private ModelAndView refused(EFile file, ActForm form, String why, Acting by, Words words) {
        Unsent unsent = new Unsent(form, why, Map.of("appendix", why));
        return new ModelAndView("efile/file", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", desk.page(file, null, unsent, by, words))
                .addObject("key", keys.of(by.person()));
    }

    private static ModelAndView back(long id, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:/files/" + id);
    }
}

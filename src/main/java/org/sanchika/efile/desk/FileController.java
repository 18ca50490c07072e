package org.sanchika.efile.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.DraftKeys;
import org.sanchika.efile.EFile;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page of a file: note sheet left, correspondence right, the note in the making and the next desk below. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}")
class FileController {
    private static final HttpStatus UNFIT = HttpStatus.UNPROCESSABLE_CONTENT;

    private final FileDesk desk;
    private final Sending sending;
    private final Notes notes;
    private final Refusals refusals;
    private final Office office;
    private final DraftKeys keys;
    private final Audit audit;

    FileController(
            FileDesk desk,
            Sending sending,
            Notes notes,
            Refusals refusals,
            Office office,
            DraftKeys keys,
            Audit audit) {
        this.desk = desk;
        this.sending = sending;
        this.notes = notes;
        this.refusals = refusals;
        this.office = office;
        this.keys = keys;
        this.audit = audit;
    }

    @GetMapping
    @Requires(Power.READ)
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long paper,
            Acting by,
            Words words,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("shown", desk.opened(id, paper, by, words));
        model.addAttribute("key", keys.of(by.person()));
        audit.access(Presence.of(request), "VIEW", "file:" + id, request.getRemoteAddr());
        return "efile/file";
    }

    /** Notes older than {@code before}, as a piece of the sheet. */
    @GetMapping("/notes")
    @Requires(Power.READ)
    String older(@PathVariable long id, @RequestParam int before, Acting by, Model model) {
        model.addAttribute("file", desk.file(id, by));
        model.addAttribute("papers", desk.papers(new MatterId(id), by));
        model.addAttribute("notes", notes.sheet(new MatterId(id), by, before, FilePage.NOTES));
        return "efile/notes";
    }

    /** Writes the note and sends the file with it: one act, however often the form comes. */
    @PostMapping("/movements")
    @Requires(Power.ACT)
    ModelAndView send(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        EFile file = desk.file(id, by);
        if (form.has("find")) {
            List<Desk> found = form.has("q") ? office.find(form.get("q"), by.unit(), 20) : List.of();
            return page(file, new Unsent(form, null, Map.of()), HttpStatus.OK, by, words)
                    .addObject("found", found);
        }
        PostId to = form.to();
        if (to == null || !form.faults().isEmpty()) {
            return page(file, Unsent.problem(form, words.get("efile.send.which")), UNFIT, by, words);
        }
        NoteForm note = new NoteForm(form, words.language().code());
        if (!note.faults().isEmpty()) {
            return page(file, Unsent.faults(form, note.faults(), words), UNFIT, by, words);
        }
        return switch (sending.send(
                file.id(), note, form.send(to, Priority.ORDINARY), Once.key(form.get("_once")), by)) {
            case Sending.Sent sent -> {
                String desk = office.desk(to)
                        .map(one -> one.title().in(words.language()))
                        .orElse("");
                String done = words.get("custody.done.SEND", words.digits(file.number()), desk);
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, done);
                yield new ModelAndView("redirect:/inbox");
            }
            case Sending.NotSent(Outcome.Unknown unknown) -> throw new Gone("file " + id);
            case Sending.NotSent(Outcome.Refusal why) ->
                page(file, unsent(file, form, note.note(), why, by, words), refusals.status(why), by, words);
            case Sending.NotWritten(Saving saving) -> page(file, said(saving, form, words), UNFIT, by, words);
        };
    }

    /** Keeps the note without sending, where there is no JavaScript to do it while one types. */
    @PostMapping("/notes")
    @Requires(Power.READ)
    ModelAndView keep(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        EFile file = desk.file(id, by);
        NoteForm note = new NoteForm(form, words.language().code());
        if (!note.faults().isEmpty()) {
            return page(file, Unsent.faults(form, note.faults(), words), UNFIT, by, words);
        }
        return switch (notes.save(file.id(), note.note(), note.version(), by)) {
            case Saving.Saved saved -> back(id, words.get("note.kept"), request);
            case Saving other -> page(file, said(other, form, words), UNFIT, by, words);
        };
    }

    @PostMapping("/notes/end")
    @Requires(Power.READ)
    ModelAndView discard(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        notes.discard(desk.file(id, by).id(), by);
        return back(id, words.get("note.discarded"), request);
    }

    /** What is wrong with the note stands beside its field; anything else above the sheet. */
    private Unsent unsent(EFile file, ActForm form, NewNote note, Outcome.Refusal why, Acting by, Words words) {
        if (why.equals(new Outcome.Obstacle("note.refusal.yellow"))) {
            return Unsent.faults(form, List.of(Fault.of("noteKind", "note.refusal.yellow")), words);
        }
        if (why.equals(new Outcome.Obstacle("note.refusal.question"))) {
            return Unsent.faults(form, List.of(Fault.of("remarks", "note.refusal.question")), words);
        }
        List<Fault> faults = why instanceof Outcome.Obstacle ? notes.faults(file.id(), note, by) : List.of();
        return faults.isEmpty()
                ? Unsent.problem(form, refusals.sentence(why, words))
                : Unsent.faults(form, faults, words);
    }

    private Unsent said(Saving saving, ActForm form, Words words) {
        return switch (saving) {
            case Saving.Saved saved -> Unsent.NONE;
            case Saving.Overtaken overtaken ->
                Unsent.problem(
                        form,
                        words.get("note.overtaken", overtaken.theirs().by().in(words.language())));
            case Saving.Refused refused -> Unsent.faults(form, refused.faults(), words);
            case Saving.NotHere away -> Unsent.problem(form, refusals.sentence(away.why(), words));
        };
    }

    private ModelAndView page(EFile file, Unsent unsent, HttpStatus status, Acting by, Words words) {
        return new ModelAndView("efile/file", status)
                .addObject("shown", desk.page(file, null, unsent, by, words))
                .addObject("key", keys.of(by.person()));
    }

    private static ModelAndView back(long id, String notice, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, notice);
        return new ModelAndView("redirect:/files/" + id);
    }
}

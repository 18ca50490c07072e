package org.sanchika.efile.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.DraftKeys;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What is done with a note on record: an oral order confirmed, a decision communicated. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/notes/{note:\\d{1,18}}")
class NoteDeedsController {
    private final Notes notes;
    private final FileDesk desk;
    private final Acts acts;
    private final Refusals refusals;
    private final DraftKeys keys;

    NoteDeedsController(Notes notes, FileDesk desk, Acts acts, Refusals refusals, DraftKeys keys) {
        this.notes = notes;
        this.desk = desk;
        this.acts = acts;
        this.refusals = refusals;
        this.keys = keys;
    }

    /** @param field at which a refusal is said, and what is said when it is done */
    private record Asked(MatterId file, long note, Map<String, String> fields, String field, String done, Acting by) {
        String text(String name) {
            return fields.getOrDefault(name, "").strip();
        }
    }

    /** The officer answers what was noted as his oral order. */
    @PostMapping("/confirmation")
    @Requires(Power.ACT)
    ModelAndView confirm(
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(new MatterId(id), note, fields, "remark", "note.confirmed", by);
        boolean agrees = asked.text("agrees").equals("true");
        return done(asked, words, request, () -> notes.confirm(asked.file(), note, agrees, asked.text("remark"), by));
    }

    /** The decision has left the office. */
    @PostMapping("/communication")
    @Requires(Power.ACT)
    ModelAndView communicated(
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(new MatterId(id), note, fields, "how", "note.communicated.done", by);
        return done(asked, words, request, () -> notes.communicated(asked.file(), note, asked.text("how"), by));
    }

    private ModelAndView done(Asked asked, Words words, HttpServletRequest request, Supplier<Outcome> act) {
        Map<String, String> typed = new TreeMap<>(asked.fields());
        typed.keySet().removeIf(name -> name.startsWith("_"));
        String body = request.getRequestURI() + typed;
        return switch (acts.once(asked.by(), Once.key(asked.text("_once")), body, act)) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get(asked.done()));
                yield new ModelAndView("redirect:/files/" + asked.file().value());
            }
            case Outcome.Unknown unknown -> throw new Gone("note " + asked.note());
            case Outcome.Refusal why ->
                new ModelAndView("efile/file", refusals.status(why))
                        .addObject("shown", refused(asked, refusals.sentence(why, words), words))
                        .addObject("key", keys.of(asked.by().person()));
        };
    }

    private FilePage refused(Asked asked, String why, Words words) {
        Unsent unsent = Unsent.mistake(asked.field() + "-" + asked.note(), asked.text(asked.field()), why);
        return desk.page(desk.file(asked.file().value(), asked.by()), null, unsent, asked.by(), words);
    }
}

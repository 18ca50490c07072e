package org.sanchika.efile.own;

import org.sanchika.custody.Refusals;
import org.sanchika.efile.DiscardedNotes;
import org.sanchika.efile.NoteDraft;
import org.sanchika.efile.Saving;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The recycle list: notes that the reader discarded, to be looked at and taken back. */
@Controller
class DiscardedController {
    private final DiscardedNotes discarded;
    private final Refusals refusals;

    DiscardedController(DiscardedNotes discarded, Refusals refusals) {
        this.discarded = discarded;
        this.refusals = refusals;
    }

    @GetMapping("/discarded-notes")
    @Requires(Power.READ)
    ModelAndView list(Acting by) {
        return page("", HttpStatus.OK, by);
    }

    /** Harmless when it comes twice: the second finds nothing to take back. */
    @PostMapping("/discarded-notes/{id:\\d{1,18}}/return")
    @Requires(Power.READ)
    ModelAndView takeBack(@PathVariable long id, Acting by, Words words) {
        return switch (discarded.takeBack(id, by)) {
            case Saving.Saved(NoteDraft draft) ->
                new ModelAndView("redirect:/files/" + draft.file().value());
            case Saving.Overtaken overtaken -> page(words.get("note.discarded.other"), HttpStatus.CONFLICT, by);
            case Saving.Refused refused -> page(refused.faults().getFirst().message(words), HttpStatus.CONFLICT, by);
            case Saving.NotHere away -> page(refusals.sentence(away.why(), words), HttpStatus.CONFLICT, by);
        };
    }

    private ModelAndView page(String problem, HttpStatus status, Acting by) {
        return new ModelAndView("efile/discarded", status)
                .addObject("notes", discarded.of(by))
                .addObject("problem", problem);
    }
}

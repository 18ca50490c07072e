package org.sanchika.custody.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A post's own flags on matters, wherever they lie, with a note and a date. Nobody else sees them. */
@Controller
class FollowUpController {
    private final DeskSql desks;
    private final MatterPanels panels;
    private final Clock clock;

    FollowUpController(DeskSql desks, MatterPanels panels, Clock clock) {
        this.desks = desks;
        this.panels = panels;
        this.clock = clock;
    }

    /** What is written on the flag, to be written otherwise. */
    @GetMapping("/matters/{id:\\d{1,18}}/follow-up")
    @Requires(Power.READ)
    ModelAndView followUp(@PathVariable long id, Acting by) {
        MatterPanel panel = panel(id, by);
        DeskSql.Flag flag = desks.flag(by.post(), panel.matter()).orElse(new DeskSql.Flag(null, ""));
        LocalDate day = flag.dueOn();
        return page(panel, day == null ? "" : day.toString(), flag.note(), "/follow-ups", Mistakes.none());
    }

    @PostMapping("/matters/{id:\\d{1,18}}/follow-up")
    @Requires(Power.READ)
    ModelAndView follow(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Acting by, Words words) {
        MatterPanel panel = panel(id, by);
        ActForm form = new ActForm(fields);
        Optional<LocalDate> due = form.date("dueOn");
        String note = Typed.line(form.get("note"));
        Mistakes mistakes = OrderRules.followUp(due.isPresent() || !form.has("dueOn"), note, words);
        if (!mistakes.isEmpty()) {
            ModelAndView again = page(panel, form.get("dueOn"), note, form.back(), mistakes);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        desks.follow(by.post(), panel.matter(), due.orElse(null), note, clock.instant());
        return FolderController.back(form);
    }

    @PostMapping("/matters/{id:\\d{1,18}}/follow-up/end")
    @Requires(Power.READ)
    ModelAndView unfollow(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Acting by) {
        desks.unfollow(by.post(), new MatterId(id));
        return FolderController.back(new ActForm(fields));
    }

    private MatterPanel panel(long id, Acting by) {
        return panels.of(new MatterId(id), by).orElseThrow(() -> new Gone("matter " + id));
    }

    private static ModelAndView page(MatterPanel panel, String dueOn, String note, String back, Mistakes mistakes) {
        return new ModelAndView("custody/follow-up")
                .addObject("panel", panel)
                .addObject("dueOn", dueOn)
                .addObject("note", note)
                .addObject("back", back)
                .addObject("mistakes", mistakes);
    }
}

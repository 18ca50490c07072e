package org.sanchika.custody.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** What a page answers to an act: back to where the user was, or the matter's page with the reason and all he typed. */
@Component
class Answers {
    private final MatterPanels panels;
    private final Refusals refusals;
    private final Office office;

    Answers(MatterPanels panels, Refusals refusals, Office office) {
        this.panels = panels;
        this.refusals = refusals;
        this.office = office;
    }

    /** A request to act, with everything that its answer needs. */
    record Asked(MatterId matter, Act act, ActForm form, Acting by, Words words, HttpServletRequest request) {}

    ModelAndView to(Asked asked, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done(asked);
            case Outcome.Unknown unknown ->
                throw new Gone("matter " + asked.matter().value());
            case Outcome.Refusal refusal ->
                page(asked, refusals.status(refusal), refusals.sentence(refusal, asked.words()), List.of());
        };
    }

    ModelAndView faulty(Asked asked, List<ActForm.Fault> faults) {
        return page(asked, HttpStatus.UNPROCESSABLE_CONTENT, null, faults);
    }

    /** The desks that the typed words find, to choose from: how one searches without scripts. */
    ModelAndView found(Asked asked) {
        ModelAndView page = page(asked, HttpStatus.OK, null, List.of());
        List<Desk> found = office.find(asked.form().get("q"), asked.by().unit(), ChooserController.MOST);
        return page.addObject("found", found);
    }

    private ModelAndView done(Asked asked) {
        Words words = asked.words();
        panels.of(asked.matter(), asked.by()).ifPresent(panel -> {
            String number = words.digits(panel.number());
            String to = panel.holder().title().in(words.language());
            String sentence = words.get("custody.done." + asked.act(), number, to);
            RequestContextUtils.getOutputFlashMap(asked.request()).put(Pages.NOTICE, sentence);
        });
        return seeOther(asked.form().back());
    }

    static ModelAndView seeOther(String address) {
        RedirectView there = new RedirectView(address);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }

    private ModelAndView page(Asked asked, HttpStatus status, @Nullable String problem, List<ActForm.Fault> faults) {
        MatterPanel panel = panels.of(asked.matter(), asked.by())
                .orElseThrow(() -> new Gone("matter " + asked.matter().value()));
        ModelAndView page = new ModelAndView("custody/matter", status);
        page.addObject("panel", panel);
        page.addObject("form", asked.form());
        page.addObject("act", asked.act());
        page.addObject("faults", faults);
        if (problem != null) {
            page.addObject("problem", problem);
        }
        return page;
    }
}

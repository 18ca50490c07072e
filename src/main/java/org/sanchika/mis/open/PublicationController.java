package org.sanchika.mis.open;

import java.util.Optional;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether figures are shown to everybody, for the administrator of the installation. */
@Controller
class PublicationController {
    private final Publishing publishing;
    private final Once once;

    PublicationController(Publishing publishing, Once once) {
        this.publishing = publishing;
        this.once = once;
    }

    @GetMapping("/open-data")
    @Requires(Power.INSTALLATION)
    ModelAndView show() {
        return screen(PublicationForm.of(publishing.current()), Mistakes.none(), HttpStatus.OK);
    }

    @PostMapping("/open-data")
    @Requires(Power.INSTALLATION)
    ModelAndView say(
            @RequestParam(defaultValue = "false") boolean shown,
            @RequestParam(defaultValue = "") String depth,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        PublicationForm form = new PublicationForm(shown, depth, licence);
        Mistakes mistakes = form.mistakes(words);
        if (!mistakes.isEmpty()) {
            return screen(form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        once.run(here.personId(), Once.key(key), "publication " + form, () -> {
            publishing.say(form.shown(), form.levels(), form.address(), here);
            return Optional.of("");
        });
        redirect.addFlashAttribute(Pages.NOTICE, words.get(shown ? "open.said.shown" : "open.said.hidden"));
        return new ModelAndView("redirect:/open-data");
    }

    private ModelAndView screen(PublicationForm form, Mistakes mistakes, HttpStatus status) {
        return new ModelAndView("mis/publication", status)
                .addObject("now", publishing.current())
                .addObject("form", form)
                .addObject("depths", publishing.depths())
                .addObject("mistakes", mistakes);
    }
}

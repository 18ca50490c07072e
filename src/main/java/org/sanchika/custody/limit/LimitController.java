package org.sanchika.custody.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Time limits of an office, and who is told when they pass. */
@Controller
@RequestMapping("/units/{id:\\d{1,18}}/time-limits")
class LimitController {
    private final Limits limits;

    LimitController(Limits limits) {
        this.limits = limits;
    }

    @GetMapping
    @Requires(Power.READ)
    String page(@PathVariable long id, Presence here, Model model) {
        return show(id, Map.of(), Mistakes.none(), here, model);
    }

    @PostMapping
    @Requires(Power.OFFICE)
    String set(
            @PathVariable long id,
            @RequestParam Map<String, String> given,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var limit = new LimitForm.Limit(
                text(given, "kind"),
                text(given, "reference"),
                text(given, "priority"),
                given.getOrDefault("level", "").isEmpty() ? 0 : number(given, "level"),
                number(given, "days"));
        Mistakes mistakes = limits.mistakes(limit, words);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, given, mistakes, here, model);
        }
        limits.set(here, new UnitId(id), limit);
        return done(id, "limit.set", words, redirect);
    }

    @PostMapping("/{limit:\\d{1,18}}/removal")
    @Requires(Power.OFFICE)
    String end(
            @PathVariable long id, @PathVariable long limit, Presence here, Words words, RedirectAttributes redirect) {
        limits.endLimit(here, new UnitId(id), limit);
        return done(id, "limit.ended", words, redirect);
    }

    @PostMapping("/escalations")
    @Requires(Power.OFFICE)
    String tell(
            @PathVariable long id,
            @RequestParam Map<String, String> given,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var step =
                new LimitForm.Step(text(given, "stepReference"), number(given, "afterDays"), number(given, "stepsUp"));
        Mistakes mistakes = limits.mistakes(step, words);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, given, mistakes, here, model);
        }
        limits.set(here, new UnitId(id), step);
        return done(id, "escalation.set", words, redirect);
    }

    @PostMapping("/escalations/{step:\\d{1,18}}/removal")
    @Requires(Power.OFFICE)
    String endStep(
            @PathVariable long id, @PathVariable long step, Presence here, Words words, RedirectAttributes redirect) {
        limits.endStep(here, new UnitId(id), step);
        return done(id, "escalation.ended", words, redirect);
    }

    private String show(long id, Map<String, String> given, Mistakes mistakes, Presence here, Model model) {
        model.addAttribute("limits", limits.page(here, new UnitId(id)));
        model.addAttribute("given", given);
        model.addAttribute("mistakes", mistakes);
        return "custody/limits";
    }

    private static String done(long id, String said, Words words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Pages.NOTICE, words.get(said));
        return "redirect:/units/" + id + "/time-limits";
    }

    private static String text(Map<String, String> given, String name) {
        return Typed.line(given.get(name));
    }

    /** -1 for what is no number. */
    private static int number(Map<String, String> given, String name) {
        String text = text(given, name);
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}

package org.sanchika.office.group;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The groups of the acting post: to one of them a letter goes in one act. */
@Controller
class GroupController {
    private static final int MOST_FOUND = 50;

    private final Groups groups;
    private final Office office;

    GroupController(Groups groups, Office office) {
        this.groups = groups;
        this.office = office;
    }

    @GetMapping("/groups")
    @Requires(Power.READ)
    String list(Presence here, Model model) {
        return showAll(here, "", Mistakes.none(), model);
    }

    @GetMapping("/groups/{id}")
    @Requires(Power.READ)
    String group(@PathVariable long id, @RequestParam(defaultValue = "") String q, Presence here, Model model) {
        return show(id, q, Mistakes.none(), here, model);
    }

    @PostMapping("/groups")
    @Requires(Power.ACT)
    String make(
            @RequestParam(defaultValue = "") String name,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model) {
        Mistakes mistakes = groups.mistakes(here, name, 0, words);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showAll(here, name, mistakes, model);
        }
        return "redirect:/groups/" + groups.make(here, Typed.line(name));
    }

    @PostMapping("/groups/{id}")
    @Requires(Power.ACT)
    String rename(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Mistakes mistakes = groups.mistakes(here, name, id, words);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, "", mistakes, here, model);
        }
        groups.rename(here, id, Typed.line(name));
        redirect.addFlashAttribute(Pages.NOTICE, words.get("office.saved"));
        return "redirect:/groups/" + id;
    }

    /** Posts chosen one by one, or the heads of all units of a kind. */
    @PostMapping("/groups/{id}/members")
    @Requires(Power.ACT)
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> posts,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String kind,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        int added = unit > 0 ? groups.addHeads(here, id, unit, kind) : groups.add(here, id, posts);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("group.added", added));
        return "redirect:/groups/" + id;
    }

    @PostMapping("/groups/{id}/members/{post}/removal")
    @Requires(Power.ACT)
    String remove(@PathVariable long id, @PathVariable long post, Presence here) {
        groups.remove(here, id, post);
        return "redirect:/groups/" + id;
    }

    @PostMapping("/groups/{id}/removal")
    @Requires(Power.ACT)
    String delete(@PathVariable long id, Presence here, Words words, RedirectAttributes redirect) {
        groups.delete(here, id);
        redirect.addFlashAttribute(Pages.NOTICE, words.get("group.deleted"));
        return "redirect:/groups";
    }

    private String showAll(Presence here, String name, Mistakes mistakes, Model model) {
        model.addAttribute("groups", groups.all(here));
        model.addAttribute("name", name);
        model.addAttribute("mistakes", mistakes);
        return "office/groups";
    }

    private String show(long id, String q, Mistakes mistakes, Presence here, Model model) {
        String text = Typed.line(q);
        List<Desk> found = text.isEmpty()
                ? List.of()
                : office.find(text, new UnitId(here.acting().unitId()), MOST_FOUND);
        model.addAttribute("group", groups.page(here, id));
        model.addAttribute("q", text);
        model.addAttribute("found", found);
        model.addAttribute("mistakes", mistakes);
        return "office/group";
    }
}

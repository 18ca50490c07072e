package org.sanchika.office.tree;

import jakarta.servlet.http.HttpServletResponse;
import org.sanchika.office.Mended;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A post: who holds it since when, and how it stands in the office. */
@Controller
class PostController {
    private final PostDesk desk;
    private final TreePageSql sql;
    private final TreeMending mending;
    private final GuardSql guard;
    private final Levels levels;

    PostController(PostDesk desk, TreePageSql sql, TreeMending mending, GuardSql guard, Levels levels) {
        this.desk = desk;
        this.sql = sql;
        this.mending = mending;
        this.guard = guard;
        this.levels = levels;
    }

    @GetMapping("/posts/{id}")
    @Requires(Power.READ)
    String post(@PathVariable long id, Presence here, Model model) {
        return show(new PostId(id), here, model);
    }

    @GetMapping("/units/{unit}/posts/new")
    @Requires(Power.OFFICE)
    String newPost(@PathVariable long unit, Model model) {
        UnitPage.Unit place = unit(unit);
        return showNew(place, PostForm.blank(guard.freeCode(place.code())), Mistakes.none(), model);
    }

    @PostMapping("/units/{unit}/posts")
    @Requires(Power.OFFICE)
    String add(
            @PathVariable long unit,
            @ModelAttribute PostForm form,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        UnitPage.Unit place = unit(unit);
        Mistakes mistakes = form.mistakes(words, true);
        if (mistakes.isEmpty()) {
            switch (mending.addPost(here, new UnitId(unit), form)) {
                case Mended.Done(long id) -> {
                    redirect.addFlashAttribute(Pages.NOTICE, words.get("office.post.added"));
                    return "redirect:/posts/" + id;
                }
                case Mended.Refused refused -> mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showNew(place, form, mistakes, model);
    }

    @PostMapping("/posts/{id}")
    @Requires(Power.OFFICE)
    String change(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        demandThere(id);
        Mistakes mistakes = form.mistakes(words, false);
        if (mistakes.isEmpty()) {
            switch (mending.changePost(here, new PostId(id), form)) {
                case Mended.Done done -> {
                    redirect.addFlashAttribute(Pages.NOTICE, words.get("office.saved"));
                    return "redirect:/posts/" + id;
                }
                case Mended.Refused refused -> mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return show(new PostId(id), here, model);
    }

    @PostMapping("/posts/{id}/closure")
    @Requires(Power.OFFICE)
    String close(
            @PathVariable long id,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        demandThere(id);
        return switch (mending.closePost(here, new PostId(id))) {
            case Mended.Done done -> {
                redirect.addFlashAttribute(Pages.NOTICE, words.get("office.post.closed"));
                yield "redirect:/posts/" + id;
            }
            case Mended.Refused refused -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("mistakes", Mistakes.none().add(refused.field(), refused.in(words)));
                yield show(new PostId(id), here, model);
            }
        };
    }

    private UnitPage.Unit unit(long id) {
        return sql.unit(new UnitId(id)).orElseThrow(() -> new Gone("unit " + id));
    }

    private void demandThere(long id) {
        sql.post(new PostId(id)).orElseThrow(() -> new Gone("post " + id));
    }

    private String show(PostId id, Presence here, Model model) {
        PostPage page = desk.page(id, here);
        model.addAttribute("post", page);
        model.addAttribute("levels", levels);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", PostForm.of(page.post()));
        }
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", Mistakes.none());
        }
        return "office/post";
    }

    private String showNew(UnitPage.Unit unit, PostForm form, Mistakes mistakes, Model model) {
        model.addAttribute("levels", levels);
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/post-new";
    }
}

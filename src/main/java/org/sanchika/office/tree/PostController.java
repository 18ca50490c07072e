package org.sanchika.office.tree;

import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    String add(@PathVariable long unit, @ModelAttribute PostForm form, Errand errand, Model model) {
        UnitPage.Unit place = unit(unit);
        Mistakes mistakes = form.mistakes(errand.words(), true);
        return errand.run("post " + unit + form, mistakes, () -> mending.addPost(errand.here(), new UnitId(unit), form))
                .map(id -> errand.done("/posts/" + id, "office.post.added"))
                .orElseGet(() -> errand.again(showNew(place, form, mistakes, model)));
    }

    @PostMapping("/posts/{id}")
    @Requires(Power.OFFICE)
    String change(@PathVariable long id, @ModelAttribute PostForm form, Errand errand, Model model) {
        demandThere(id);
        Mistakes mistakes = form.mistakes(errand.words(), false);
        model.addAttribute("form", form);
        return errand.run("post " + id + form, mistakes, () -> mending.changePost(errand.here(), new PostId(id), form))
                .map(done -> errand.done("/posts/" + id, "office.saved"))
                .orElseGet(() -> again(id, mistakes, errand, model));
    }

    @PostMapping("/posts/{id}/closure")
    @Requires(Power.OFFICE)
    String close(@PathVariable long id, Errand errand, Model model) {
        demandThere(id);
        Mistakes mistakes = Mistakes.none();
        return errand.run("close post " + id, mistakes, () -> mending.closePost(errand.here(), new PostId(id)))
                .map(done -> errand.done("/posts/" + id, "office.post.closed"))
                .orElseGet(() -> again(id, mistakes, errand, model));
    }

    private String again(long id, Mistakes mistakes, Errand errand, Model model) {
        model.addAttribute("mistakes", mistakes);
        return errand.again(show(new PostId(id), errand.here(), model));
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

package org.sanchika.office.head;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.office.Mended;
import org.sanchika.office.Office;
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

/** The file index of a unit, and each head in it. */
@Controller
class HeadController {
    private final FileHeads heads;
    private final HeadSql sql;
    private final HeadMending mending;
    private final Office office;

    HeadController(FileHeads heads, HeadSql sql, HeadMending mending, Office office) {
        this.heads = heads;
        this.sql = sql;
        this.mending = mending;
        this.office = office;
    }

    @GetMapping("/units/{id}/file-heads")
    @Requires(Power.READ)
    String index(@PathVariable long id, Presence here, Model model) {
        return showIndex(id, HeadForm.blank(null), Mistakes.none(), here, model);
    }

    @PostMapping("/units/{id}/file-heads")
    @Requires(Power.OFFICE)
    String add(
            @PathVariable long id,
            @ModelAttribute HeadForm form,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        demandUnit(id);
        Mistakes mistakes = form.mistakes(words);
        if (mistakes.isEmpty()) {
            switch (mending.add(here, new UnitId(id), form)) {
                case Mended.Done done -> {
                    redirect.addFlashAttribute(Pages.NOTICE, words.get("office.head-added"));
                    return "redirect:/units/" + id + "/file-heads";
                }
                case Mended.Refused refused -> mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showIndex(id, form, mistakes, here, model);
    }

    @GetMapping("/file-heads/{id}")
    @Requires(Power.READ)
    String head(@PathVariable long id, Presence here, Model model) {
        List<FileHead> path = path(id);
        return showHead(path, HeadForm.of(path.getLast()), Mistakes.none(), here, model);
    }

    @PostMapping("/file-heads/{id}")
    @Requires(Power.OFFICE)
    String change(
            @PathVariable long id,
            @ModelAttribute HeadForm form,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        List<FileHead> path = path(id);
        Mistakes mistakes = form.mistakes(words);
        if (mistakes.isEmpty()) {
            switch (mending.change(here, path.getLast(), form)) {
                case Mended.Done done -> {
                    redirect.addFlashAttribute(Pages.NOTICE, words.get("office.saved"));
                    return "redirect:/file-heads/" + id;
                }
                case Mended.Refused refused -> mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showHead(path, form, mistakes, here, model);
    }

    @PostMapping("/file-heads/{id}/closure")
    @Requires(Power.OFFICE)
    String close(
            @PathVariable long id,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        List<FileHead> path = path(id);
        FileHead head = path.getLast();
        return switch (mending.close(here, head)) {
            case Mended.Done done -> {
                redirect.addFlashAttribute(Pages.NOTICE, words.get("office.head-closed"));
                yield "redirect:/units/" + place(head.unit(), here) + "/file-heads";
            }
            case Mended.Refused refused -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Mistakes mistakes = Mistakes.none().add(refused.field(), refused.in(words));
                yield showHead(path, HeadForm.of(head), mistakes, here, model);
            }
        };
    }

    private List<FileHead> path(long id) {
        List<FileHead> path = heads.path(new FileHeadId(id));
        if (path.isEmpty()) {
            throw new Gone("head " + id);
        }
        return path;
    }

    private void demandUnit(long id) {
        if (!sql.isUnit(id)) {
            throw new Gone("unit " + id);
        }
    }

    private static long place(@Nullable UnitId unit, Presence here) {
        return unit == null ? here.acting().unitId() : unit.value();
    }

    private String showIndex(long id, HeadForm form, Mistakes mistakes, Presence here, Model model) {
        demandUnit(id);
        UnitId unit = new UnitId(id);
        model.addAttribute("unit", office.unit(unit));
        model.addAttribute("lines", sql.index(unit));
        model.addAttribute("mayMend", mending.reaches(here, unit));
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/file-heads";
    }

    private String showHead(List<FileHead> path, HeadForm form, Mistakes mistakes, Presence here, Model model) {
        FileHead head = path.getLast();
        model.addAttribute("path", path);
        model.addAttribute("place", place(head.unit(), here));
        model.addAttribute("closed", sql.isClosed(head.id()));
        model.addAttribute("mayMend", mending.reaches(here, head.unit()));
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/file-head";
    }
}

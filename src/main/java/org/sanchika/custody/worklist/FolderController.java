package org.sanchika.custody.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sanchika.custody.ActForm;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** A post's own folders over its matters. Nobody else sees them and nothing moves. */
@Controller
class FolderController {
    private final DeskSql desks;

    FolderController(DeskSql desks) {
        this.desks = desks;
    }

    /** Moves the ticked matters into a folder, a new one when a name is typed, or out of all. */
    @PostMapping("/inbox/folders")
    @Requires(Power.READ)
    ModelAndView file(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        List<Long> matters = form.matters();
        String name = form.get("newFolder");
        String chosen = form.get("folder");
        if (!name.isEmpty()) {
            Mistakes mistakes = OrderRules.folder("newFolder", name, words);
            if (!mistakes.isEmpty()) {
                return again(form, mistakes);
            }
            desks.file(by.post(), desks.folder(by.post(), name), matters);
        } else if (chosen.matches("[1-9]\\d{0,17}")) {
            desks.file(by.post(), Long.parseLong(chosen), matters);
        } else {
            desks.takeOut(by.post(), matters);
        }
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("worklist.filed", matters.size()));
        return back(form);
    }

    @PostMapping("/inbox/folders/{id:\\d{1,18}}/end")
    @Requires(Power.READ)
    ModelAndView remove(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Acting by) {
        desks.removeFolder(by.post(), id);
        return back(new ActForm(fields));
    }

    private static ModelAndView again(ActForm form, Mistakes mistakes) {
        ModelAndView page = new ModelAndView("custody/folder");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", form);
        page.addObject("mistakes", mistakes);
        return page;
    }

    static ModelAndView back(ActForm form) {
        RedirectView there = new RedirectView(form.back());
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}

package org.sanchika.custody.finding;

import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search field of every page leads here. */
@Controller
class FindController {
    private final Finder finder;

    FindController(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/matters")
    @Requires(Power.READ)
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Acting reader,
            Model model) {
        model.addAttribute("question", q.strip());
        model.addAttribute("hits", finder.find(q, before, reader));
        return "custody/find";
    }
}

package org.sanchika.custody.acting;

import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Desks to choose from while one types a name, post or section. */
@Controller
class ChooserController {
    static final int MOST = 30;

    private final Office office;

    ChooserController(Office office) {
        this.office = office;
    }

    @GetMapping("/posts/choose")
    @Requires(Power.READ)
    String choose(@RequestParam(defaultValue = "") String q, Acting by, Model model) {
        model.addAttribute("desks", q.isBlank() ? List.of() : office.find(q, by.unit(), MOST));
        return "custody/desk-options";
    }
}

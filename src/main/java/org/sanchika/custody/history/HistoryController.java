package org.sanchika.custody.history;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A matter of any kind: the way to its own page, and its movement register. */
@Controller
class HistoryController {
    private final MatterPanels panels;
    private final PathPrinting printing;

    HistoryController(MatterPanels panels, PathPrinting printing) {
        this.panels = panels;
        this.printing = printing;
    }

    /** Kinds without a page of their own are shown here. */
    @GetMapping("/matters/{id:\\d{1,18}}")
    @Requires(Power.READ)
    String matter(@PathVariable long id, Acting reader) {
        String href = panel(id, reader).href();
        return "redirect:" + (href.equals("/matters/" + id) ? href + "/movements" : href);
    }

    @GetMapping("/matters/{id:\\d{1,18}}/movements")
    @Requires(Power.READ)
    String movements(@PathVariable long id, Acting reader, Model model) {
        model.addAttribute("panel", panel(id, reader));
        return "custody/matter";
    }

    /** On paper, as courts and applicants get it. */
    @GetMapping("/matters/{id:\\d{1,18}}/movements.pdf")
    @Requires(Power.READ)
    ResponseEntity<Resource> paper(@PathVariable long id, Acting reader, Words words, HttpServletRequest request)
            throws IOException {
        return printing.answer(id, reader, words, request);
    }

    private MatterPanel panel(long id, Acting reader) {
        return panels.of(new MatterId(id), reader).orElseThrow(() -> new Gone("matter " + id));
    }
}

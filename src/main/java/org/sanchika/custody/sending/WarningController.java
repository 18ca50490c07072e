package org.sanchika.custody.sending;

import java.util.List;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What to know before a matter is sent to a desk, asked while one chooses. */
@RestController
class WarningController {
    private final MatterPanels panels;
    private final Desks desks;
    private final Office office;

    WarningController(MatterPanels panels, Desks desks, Office office) {
        this.panels = panels;
        this.desks = desks;
        this.office = office;
    }

    /** In the caller's words; empty when there is nothing to know. */
    record Warned(List<String> items) {}

    /**
     * What to know before the matter is sent to a post; nothing of it forbids sending.
     *
     * @param toPost the post it would go to
     */
    @GetMapping({"/matters/{id:\\d{1,18}}/warnings", "/api/v1/matters/{id:\\d{1,18}}/warnings"})
    @Requires(Power.READ)
    Warned warnings(@PathVariable long id, @RequestParam long toPost, Acting by, Words words) {
        MatterPanel panel = panels.of(new MatterId(id), by).orElseThrow(() -> new Gone("matter " + id));
        Desk to = office.desk(new PostId(toPost)).orElseThrow(() -> new Gone("post " + toPost));
        return new Warned(desks.warnings(panel, to, words));
    }
}

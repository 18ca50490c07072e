package org.sanchika.custody.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A matter's path for programs. */
@RestController
class HistoryApiController {
    private final MatterPanels panels;

    HistoryApiController(MatterPanels panels) {
        this.panels = panels;
    }

    record Movements(List<Shapes.Movement> items, @Nullable String next) {}

    /** Every span of custody of a matter, oldest first. */
    @GetMapping("/api/v1/matters/{id:\\d{1,18}}/movements")
    @Requires(Power.READ)
    Movements movements(@PathVariable long id, Acting reader, Words words) {
        var panel = panels.of(new MatterId(id), reader).orElseThrow(() -> new Gone("matter " + id));
        return new Movements(
                panel.path().stream()
                        .map(span -> Shapes.Movement.of(span, words.language()))
                        .toList(),
                null);
    }
}

package org.sanchika.mis.map;

import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The map of an office's districts or blocks. */
@Controller
class MapController {
    private final Mapping mapping;
    private final Boundaries boundaries;

    MapController(Mapping mapping, Boundaries boundaries) {
        this.mapping = mapping;
        this.boundaries = boundaries;
    }

    @GetMapping("/map")
    @Requires(Power.REPORT)
    ModelAndView show(
            @RequestParam(defaultValue = "0") long unit, @RequestParam(defaultValue = "") String shade, Acting reader) {
        Mapped mapped =
                mapping.mapped(unit, Mapped.Shade.of(shade), reader).orElseThrow(() -> new Gone("unit " + unit));
        return new ModelAndView("mis/map")
                .addObject("mapped", mapped)
                .addObject("unit", unit)
                .addObject("configured", boundaries.isThere());
    }
}

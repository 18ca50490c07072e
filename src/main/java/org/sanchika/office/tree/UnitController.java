package org.sanchika.office.tree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units, and each unit. */
@Controller
class UnitController {
    private static final int MOST_FOUND = 50;

    private final TreePageSql sql;
    private final TreeMending mending;
    private final GuardSql guard;
    private final Office office;
    private final Clock clock;

    UnitController(TreePageSql sql, TreeMending mending, GuardSql guard, Office office, Clock clock) {
        this.sql = sql;
        this.mending = mending;
        this.guard = guard;
        this.office = office;
        this.clock = clock;
    }

    /** The tree, open along the reader's own line; the rest unfolds on demand. */
    @GetMapping("/units")
    @Requires(Power.READ)
    String units(@RequestParam(defaultValue = "") String q, Presence here, Model model) {
        UnitId own = new UnitId(here.acting().unitId());
        Map<Long, List<UnitPage.Unit>> open = new HashMap<>();
        sql.path(own).forEach(unit -> open.put(unit.id(), sql.below(new UnitId(unit.id()))));
        String text = Typed.line(q);
        model.addAttribute("q", text);
        model.addAttribute("found", text.isEmpty() ? List.<Desk>of() : office.find(text, own, MOST_FOUND));
        model.addAttribute("tops", sql.tops());
        model.addAttribute("open", open);
        model.addAttribute("own", own.value());
        return "office/units";
    }

    @GetMapping("/units/{id}/children")
    @Requires(Power.READ)
    String children(@PathVariable long id, Presence here, Model model) {
        model.addAttribute("units", sql.below(new UnitId(id)));
        model.addAttribute("open", Map.<Long, List<UnitPage.Unit>>of());
        model.addAttribute("own", here.acting().unitId());
        return "office/branches";
    }

    @GetMapping("/units/{id}")
    @Requires(Power.READ)
    String unit(@PathVariable long id, Presence here, Model model) {
        return show(new UnitId(id), here, model);
    }

    /** The first unit of an installation, or one at the top beside it. */
    @GetMapping("/units/new")
    @Requires(Power.INSTALLATION)
    String newTop(Model model) {
        return showNew(new UnitForm("", "STATE", "", "", "", "", "", ""), Mistakes.none(), model);
    }

    @PostMapping("/units")
    @Requires(Power.OFFICE)
    String add(@ModelAttribute UnitForm form, Errand errand, Model model) {
        Mistakes mistakes = form.mistakes(errand.words(), true);
        return errand.run("unit " + form, mistakes, () -> mending.addUnit(errand.here(), form))
                .map(id -> errand.done("/units/" + id, "office.unit.added"))
                .orElseGet(() -> errand.again(showNew(form, mistakes, model)));
    }

    @PostMapping("/units/{id}")
    @Requires(Power.OFFICE)
    String change(@PathVariable long id, @ModelAttribute UnitForm form, Errand errand, Model model) {
        demandThere(id);
        Mistakes mistakes = form.mistakes(errand.words(), false);
        model.addAttribute("form", form);
        return errand.run("unit " + id + form, mistakes, () -> mending.changeUnit(errand.here(), new UnitId(id), form))
                .map(done -> errand.done("/units/" + id, "office.saved"))
                .orElseGet(() -> again(id, mistakes, errand, model));
    }

    @PostMapping("/units/{id}/closure")
    @Requires(Power.OFFICE)
    String close(@PathVariable long id, Errand errand, Model model) {
        demandThere(id);
        Mistakes mistakes = Mistakes.none();
        return errand.run("close unit " + id, mistakes, () -> mending.closeUnit(errand.here(), new UnitId(id)))
                .map(done -> errand.done("/units/" + id, "office.unit.closed"))
                .orElseGet(() -> again(id, mistakes, errand, model));
    }

    private String again(long id, Mistakes mistakes, Errand errand, Model model) {
        model.addAttribute("mistakes", mistakes);
        return errand.again(show(new UnitId(id), errand.here(), model));
    }

    private static String showNew(UnitForm form, Mistakes mistakes, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/unit-new";
    }

    private void demandThere(long id) {
        sql.unit(new UnitId(id)).orElseThrow(() -> new Gone("unit " + id));
    }

    private String show(UnitId id, Presence here, Model model) {
        UnitPage.Unit unit = sql.unit(id).orElseThrow(() -> new Gone("unit " + id.value()));
        List<UnitPage.Unit> path = sql.path(id);
        boolean mayMend = mending.reaches(here, id) && !unit.closed();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        String parent = path.size() < 2 ? "" : path.get(path.size() - 2).code();
        model.addAttribute(
                "unit",
                new UnitPage(unit, path.subList(0, path.size() - 1), sql.below(id), sql.posts(id, today), mayMend));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", UnitForm.of(unit, parent));
        }
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", Mistakes.none());
        }
        model.addAttribute("freeCode", mayMend ? guard.freeCode(unit.code()) : "");
        return "office/unit";
    }
}

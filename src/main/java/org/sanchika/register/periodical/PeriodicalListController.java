package org.sanchika.register.periodical;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.register.Keeping;
import org.sanchika.register.Occurrence;
import org.sanchika.register.Periodicals;
import org.sanchika.register.Periodicals.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The register of returns of an office with all below it, and what a desk owes. */
@Controller
class PeriodicalListController {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;

    private final Periodicals periodicals;
    private final PeriodicalPages pages;
    private final Keeping keeping;
    private final Office office;
    private final Once once;

    PeriodicalListController(
            Periodicals periodicals, PeriodicalPages pages, Keeping keeping, Office office, Once once) {
        this.periodicals = periodicals;
        this.pages = pages;
        this.keeping = keeping;
        this.office = office;
        this.once = once;
    }

    /** What the acting desk owes and will soon owe. */
    @GetMapping("/returns")
    @Requires(Power.READ)
    ModelAndView own(Presence here) {
        Scope desk = new Scope.OfDesk(new PostId(here.acting().postId()));
        return new ModelAndView("register/own")
                .addObject("unit", here.acting().unitId())
                .addObject("overdue", pages.overdue(desk, here))
                .addObject("soon", pages.soon(desk, here));
    }

    @GetMapping("/units/{unit:\\d{1,18}}/returns")
    @Requires(Power.READ)
    ModelAndView register(@PathVariable long unit, @RequestParam(defaultValue = "0") int year, Presence here) {
        return page(keeping.there(unit), year, PeriodicalForm.blank(), Mistakes.none(), here);
    }

    @PostMapping("/units/{unit:\\d{1,18}}/returns")
    @Requires(Power.READ)
    ModelAndView add(
            @PathVariable long unit,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = keeping.there(unit);
        keeping.demand(keeping.mayKeep(owner, here));
        PeriodicalForm form = new PeriodicalForm(new ActForm(fields));
        Mistakes mistakes = form.mistakes(keeping.desks(owner), words);
        if (!mistakes.isEmpty()) {
            return page(owner, 0, form, mistakes, here);
        }
        String id = once.run(
                        here.personId(),
                        form.fields().once(),
                        form.fields().body("return " + unit),
                        () -> Optional.of(String.valueOf(periodicals.add(form.entry(owner, keeping::byCode), here))))
                .map(Once.Result::answer)
                .orElseThrow();
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("return.added"));
        return new ModelAndView("redirect:/returns/" + id);
    }

    /** The year as a sheet, a line for each day. */
    @GetMapping("/units/{unit:\\d{1,18}}/returns.csv")
    @Requires(Power.READ)
    ResponseEntity<byte[]> sheet(
            @PathVariable long unit, @RequestParam(defaultValue = "0") int year, Presence here, Words words) {
        int asked = year(year);
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("return.no"),
                words.get("return.name"),
                words.get("register.unit"),
                words.get("return.direction"),
                words.get("return.party"),
                words.get("return.post"),
                words.get("return.due"),
                words.get("return.state"),
                words.get("return.done-on"),
                words.get("return.reference"),
                words.get("return.remark")));
        for (DueDay day : pages.ofYear(new Scope.Below(keeping.there(unit)), asked, here)) {
            Occurrence one = day.of();
            lines.add(List.of(
                    one.of().no(),
                    one.of().name().in(words.language()),
                    one.of().unitName().in(words.language()),
                    words.get("return.direction." + one.of().direction()),
                    one.of().party(words.language()),
                    one.of().postTitle().in(words.language()),
                    one.dueOn(),
                    words.get("return.state." + day.state()),
                    Objects.requireNonNullElse(one.doneOn(), ""),
                    one.reference(),
                    one.remark()));
        }
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"returns-" + unit + "-" + asked + ".csv\"")
                .body(Csv.of(lines));
    }

    private ModelAndView page(UnitId unit, int year, PeriodicalForm form, Mistakes mistakes, Presence here) {
        boolean keeps = keeping.mayKeep(unit, here);
        List<YearLine> wall = pages.wall(unit, year(year), here);
        HttpStatus status = mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("register/returns", status)
                .addObject("unit", unit.value())
                .addObject("name", office.unit(unit).name())
                .addObject("year", year(year))
                .addObject("today", pages.today())
                .addObject("overdue", pages.overdue(new Scope.Below(unit), here))
                .addObject("soon", pages.soon(new Scope.Below(unit), here))
                .addObject("wall", wall.stream().limit(PeriodicalPages.SHOWN).toList())
                .addObject("more", wall.size() > PeriodicalPages.SHOWN)
                .addObject("mayKeep", keeps)
                .addObject("desks", keeps ? keeping.desks(unit) : List.of())
                .addObject("around", keeps ? keeping.around(unit) : List.of())
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private int year(int asked) {
        return asked < FIRST_YEAR || asked > LAST_YEAR ? pages.today().getYear() : asked;
    }
}

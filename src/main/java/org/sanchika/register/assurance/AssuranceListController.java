package org.sanchika.register.assurance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.register.Assurance;
import org.sanchika.register.Assurances;
import org.sanchika.register.Keeping;
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

/** The register of assurances of an office with all below it. */
@Controller
class AssuranceListController {
    private static final int SHOWN = 200;
    private static final int SHEET_LINES = 20_000;

    private final Assurances assurances;
    private final Keeping keeping;
    private final Office office;
    private final Once once;
    private final Clock clock;

    AssuranceListController(Assurances assurances, Keeping keeping, Office office, Once once, Clock clock) {
        this.assurances = assurances;
        this.keeping = keeping;
        this.office = office;
        this.once = once;
        this.clock = clock;
    }

    /** What the acting desk and its section have to do with. */
    @GetMapping("/assurances")
    @Requires(Power.READ)
    ModelAndView own(Presence here) {
        List<Assurance> found = assurances.near(Acting.of(here), SHOWN + 1);
        return new ModelAndView("register/own-assurances")
                .addObject("unit", here.acting().unitId())
                .addObject("lines", lines(found))
                .addObject("more", found.size() > SHOWN);
    }

    @GetMapping("/units/{unit:\\d{1,18}}/assurances")
    @Requires(Power.READ)
    ModelAndView register(@PathVariable long unit, @RequestParam(defaultValue = "false") boolean all, Presence here) {
        return page(keeping.there(unit), all, AssuranceForm.blank(), Mistakes.none(), here);
    }

    @PostMapping("/units/{unit:\\d{1,18}}/assurances")
    @Requires(Power.READ)
    ModelAndView add(
            @PathVariable long unit,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = keeping.there(unit);
        keeping.demand(keeping.mayKeep(owner, here));
        AssuranceForm form = new AssuranceForm(new ActForm(fields));
        Mistakes mistakes = form.mistakes(keeping.desks(owner), today(), words);
        if (!mistakes.isEmpty()) {
            return page(owner, false, form, mistakes, here);
        }
        String id = once.run(
                        here.personId(),
                        form.fields().once(),
                        form.fields().body("assurance " + unit),
                        () -> Optional.of(String.valueOf(assurances.add(form.entry(owner), here))))
                .map(Once.Result::answer)
                .orElseThrow();
        return told("/assurances/" + id, "assurance.added", words, request);
    }

    @PostMapping("/units/{unit:\\d{1,18}}/assurances/scrutinies")
    @Requires(Power.ACT)
    ModelAndView scrutinise(
            @PathVariable long unit,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = keeping.there(unit);
        AssuranceForm form = new AssuranceForm(new ActForm(fields));
        Mistakes mistakes = form.scrutinyMistakes(words);
        if (!mistakes.isEmpty()) {
            return page(owner, false, form, mistakes, here);
        }
        once.run(here.personId(), form.fields().once(), form.fields().body("scrutiny " + unit), () -> {
            assurances.scrutinise(owner, form.remark(), here);
            return Optional.of("");
        });
        return told("/units/" + unit + "/assurances", "assurance.scrutinised", words, request);
    }

    /** All of them as a sheet. */
    @GetMapping("/units/{unit:\\d{1,18}}/assurances.csv")
    @Requires(Power.READ)
    ResponseEntity<byte[]> sheet(@PathVariable long unit, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("return.no"),
                words.get("register.unit"),
                words.get("assurance.house"),
                words.get("assurance.session"),
                words.get("assurance.item"),
                words.get("assurance.given-on"),
                words.get("assurance.promise"),
                words.get("assurance.due"),
                words.get("assurance.extensions"),
                words.get("assurance.state"),
                words.get("assurance.state-on"),
                words.get("return.post")));
        for (Assurance one : assurances.of(keeping.there(unit), true, SHEET_LINES)) {
            lines.add(List.of(
                    one.no(),
                    one.unitName().in(words.language()),
                    words.get("assurance.house." + one.house()),
                    one.session(),
                    one.item(),
                    one.givenOn(),
                    one.promise(),
                    one.dueOn(),
                    one.extensions(),
                    words.get("assurance.state." + one.state()),
                    Objects.requireNonNullElse(one.stateOn(), ""),
                    one.postTitle().in(words.language())));
        }
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"assurances-" + unit + ".csv\"")
                .body(Csv.of(lines));
    }

    private ModelAndView page(UnitId unit, boolean all, AssuranceForm form, Mistakes mistakes, Presence here) {
        boolean keeps = keeping.mayKeep(unit, here);
        List<Assurance> found = assurances.of(unit, all, SHOWN + 1);
        HttpStatus status = mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("register/assurances", status)
                .addObject("unit", unit.value())
                .addObject("name", office.unit(unit).name())
                .addObject("all", all)
                .addObject("lines", lines(found))
                .addObject("more", found.size() > SHOWN)
                .addObject("scrutinies", ScrutinyLine.of(assurances.scrutinies(unit), today()))
                .addObject("grade", assurances.grade(unit, here).orElse(null))
                .addObject("mayKeep", keeps)
                .addObject("desks", keeps ? keeping.desks(unit) : List.of())
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private List<AssuranceLine> lines(List<Assurance> found) {
        return found.stream()
                .limit(SHOWN)
                .map(one -> AssuranceLine.of(one, today()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private static ModelAndView told(String to, String said, Words words, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get(said));
        return new ModelAndView("redirect:" + to);
    }
}

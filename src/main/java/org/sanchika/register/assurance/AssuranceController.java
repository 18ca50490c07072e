package org.sanchika.register.assurance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.register.Assurance;
import org.sanchika.register.Assurances;
import org.sanchika.register.Keeping;
import org.sanchika.register.Stepped;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One assurance: what was promised, and everything that happened since. */
@Controller
@RequestMapping("/assurances/{id:\\d{1,18}}")
class AssuranceController {
    private final Assurances assurances;
    private final Keeping keeping;
    private final Office office;
    private final Once once;
    private final Clock clock;

    AssuranceController(Assurances assurances, Keeping keeping, Office office, Once once, Clock clock) {
        this.assurances = assurances;
        this.keeping = keeping;
        this.office = office;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Presence here) {
        return page(there(id), AssuranceForm.blank(), Mistakes.none(), here);
    }

    @PostMapping("/steps")
    @Requires(Power.ACT)
    ModelAndView step(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Assurance one = there(id);
        keeping.demand(assurances.mayStep(one, here));
        AssuranceForm form = new AssuranceForm(new ActForm(fields));
        Mistakes mistakes = form.stepMistakes(keeping.desks(one.unit()), today(), words);
        if (mistakes.isEmpty()) {
            Optional<Once.Result> entered = once.run(
                    here.personId(),
                    form.fields().once(),
                    form.fields().body("assurance step " + id),
                    () -> switch (assurances.step(one, form.step(), here)) {
                        case Stepped.Done done -> Optional.of("");
                        case Stepped.Refused(Stepped.Why why) -> {
                            mistakes.add("kind", words.get("assurance.refused." + why));
                            yield Optional.empty();
                        }
                    });
            if (entered.isPresent()) {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("assurance.stepped"));
                return new ModelAndView("redirect:" + one.address());
            }
        }
        return page(one, form, mistakes, here);
    }

    private ModelAndView page(Assurance one, AssuranceForm form, Mistakes mistakes, Presence here) {
        return new ModelAndView(
                        "register/assurance", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("line", AssuranceLine.of(one, today()))
                .addObject("steps", assurances.steps(one, office.principals(Acting.of(here))))
                .addObject("mayStep", assurances.mayStep(one, here))
                .addObject("desks", keeping.desks(one.unit()))
                .addObject("today", today())
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private Assurance there(long id) {
        return assurances.find(id).orElseThrow(() -> new Gone("assurance " + id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}

package org.sanchika.register.assurance;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.sanchika.register.Assurance;
import org.sanchika.register.Assurances;
import org.sanchika.register.Keeping;
import org.sanchika.register.Stepped;
import org.sanchika.register.assurance.AssuranceShapes.AssuranceBody;
import org.sanchika.register.assurance.AssuranceShapes.AssuranceShape;
import org.sanchika.register.assurance.AssuranceShapes.AssuranceStepBody;
import org.sanchika.register.assurance.AssuranceShapes.AssuranceStepShape;
import org.sanchika.register.assurance.AssuranceShapes.ScrutinyBody;
import org.sanchika.register.assurance.AssuranceShapes.ScrutinyShape;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers of assurances as calls. */
@RestController
@RequestMapping("/api/v1")
class AssuranceApiController {
    private static final int MOST = 200;

    private final Assurances assurances;
    private final Keeping keeping;
    private final Office office;
    private final Once once;
    private final Clock clock;

    AssuranceApiController(Assurances assurances, Keeping keeping, Office office, Once once, Clock clock) {
        this.assurances = assurances;
        this.keeping = keeping;
        this.office = office;
        this.once = once;
        this.clock = clock;
    }

    /**
     * The assurances of an office and of all below it, those due first on top; at most 200.
     *
     * @param all also those that were fulfilled or dropped
     */
    @GetMapping("/units/{unit:\\d{1,18}}/assurances")
    @Requires(Power.READ)
    Part<AssuranceShape> list(@PathVariable long unit, @RequestParam(defaultValue = "false") boolean all) {
        return new Part<>(
                assurances.of(keeping.there(unit), all, MOST).stream()
                        .map(AssuranceShape::of)
                        .toList(),
                null);
    }

    /** Enters an assurance under the next number of the office. Its desks and its administrator may. */
    @PostMapping("/units/{unit:\\d{1,18}}/assurances")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssuranceShape.class)))
    ResponseEntity<Object> add(
            @PathVariable long unit,
            @RequestBody AssuranceBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = keeping.there(unit);
        keeping.demand(keeping.mayKeep(owner, here));
        AssuranceForm form = body.form();
        Mistakes mistakes = form.mistakes(keeping.desks(owner), today(), words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        Once.Result added = once.run(
                        here.personId(),
                        Once.key(request),
                        "assurance " + unit + body,
                        () -> Optional.of(String.valueOf(assurances.add(form.entry(owner), here))))
                .orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/assurances/" + added.answer())
                .body(get(Long.parseLong(added.answer())));
    }

    /** One assurance as it stands. */
    @GetMapping("/assurances/{id:\\d{1,18}}")
    @Requires(Power.READ)
    AssuranceShape get(@PathVariable long id) {
        return AssuranceShape.of(one(id));
    }

    /** What happened to it, the latest first. */
    @GetMapping("/assurances/{id:\\d{1,18}}/steps")
    @Requires(Power.READ)
    Part<AssuranceStepShape> steps(@PathVariable long id, Acting by, Words words) {
        return new Part<>(
                assurances.steps(one(id), office.principals(by)).stream()
                        .map(step -> AssuranceStepShape.of(step, words.language()))
                        .toList(),
                null);
    }

    /** Enters what happened to it. The desk that sees to it and its office may. */
    @PostMapping("/assurances/{id:\\d{1,18}}/steps")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssuranceShape.class)))
    ResponseEntity<Object> step(
            @PathVariable long id,
            @RequestBody AssuranceStepBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Assurance one = one(id);
        keeping.demand(assurances.mayStep(one, here));
        AssuranceForm form = body.form();
        Mistakes mistakes = form.stepMistakes(keeping.desks(one.unit()), today(), words);
        if (mistakes.isEmpty()) {
            once.run(here.personId(), Once.key(request), "assurance step " + id + body, () -> switch (assurances.step(
                    one, form.step(), here)) {
                case Stepped.Done done -> Optional.of("");
                case Stepped.Refused(Stepped.Why why) -> {
                    mistakes.add("kind", words.get("assurance.refused." + why));
                    yield Optional.empty();
                }
            });
        }
        return mistakes.isEmpty()
                ? ResponseEntity.status(HttpStatus.CREATED).body(get(id))
                : mistakes.problem(words).answer();
    }

    /** When the register of an office was last gone through, by itself and by an officer above it. */
    @GetMapping("/units/{unit:\\d{1,18}}/assurances/scrutinies")
    @Requires(Power.READ)
    Part<ScrutinyShape> scrutinies(@PathVariable long unit, Words words) {
        return new Part<>(
                assurances.scrutinies(keeping.there(unit)).stream()
                        .map(one -> ScrutinyShape.of(one, words.language()))
                        .toList(),
                null);
    }

    /** Enters that the register was gone through now. Desks of the office and who stands above it may. */
    @PostMapping("/units/{unit:\\d{1,18}}/assurances/scrutinies")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ScrutinyShape.class)))
    ResponseEntity<Object> scrutinise(
            @PathVariable long unit,
            @RequestBody ScrutinyBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = keeping.there(unit);
        AssuranceForm form = new AssuranceForm(ActForm.of("remark", body.remark()));
        Mistakes mistakes = form.scrutinyMistakes(words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        once.run(here.personId(), Once.key(request), "scrutiny " + unit + body, () -> {
            assurances.scrutinise(owner, form.remark(), here);
            return Optional.of("");
        });
        return assurances.scrutinies(owner).stream()
                .filter(one -> assurances
                        .grade(owner, here)
                        .filter(one.grade()::equals)
                        .isPresent())
                .findFirst()
                .<ResponseEntity<Object>>map(
                        one -> ResponseEntity.status(HttpStatus.CREATED).body(ScrutinyShape.of(one, words.language())))
                .orElseThrow();
    }

    private Assurance one(long id) {
        return assurances.find(id).orElseThrow(() -> new Gone("assurance " + id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}

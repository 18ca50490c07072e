package org.sanchika.proceeding.particulars;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Particulars of court cases, RTI applications and House questions as calls. */
@RestController
@RequestMapping("/api/v1/matters/{id:\\d{1,18}}")
class ParticularsApiController {
    private final ParticularsBook book;
    private final ParticularsSql sql;
    private final MatterPanels panels;
    private final Acts acts;
    private final Refusals refusals;

    ParticularsApiController(
            ParticularsBook book, ParticularsSql sql, MatterPanels panels, Acts acts, Refusals refusals) {
        this.book = book;
        this.sql = sql;
        this.panels = panels;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** @param dueOn the next hearing; none once it is decided */
    record CourtCaseVersion(
            Instant recordedAt, String recordedBy, @Nullable LocalDate dueOn, CourtCase particulars) {}

    record CourtCaseVersions(List<CourtCaseVersion> items) {}

    /** @param dueOn by when it is to be answered, or an appeal decided; none when nothing is due */
    record RtiApplicationVersion(
            Instant recordedAt, String recordedBy, @Nullable LocalDate dueOn, RtiApplication particulars) {}

    record RtiApplicationVersions(List<RtiApplicationVersion> items) {}

    /** @param dueOn the day on which it is to be answered; none once it was */
    record HouseQuestionVersion(
            Instant recordedAt, String recordedBy, @Nullable LocalDate dueOn, HouseQuestion particulars) {}

    record HouseQuestionVersions(List<HouseQuestionVersion> items) {}

    /** Particulars of a matter's court case with all corrections, the latest first. */
    @GetMapping("/court-case")
    @Requires(Power.READ)
    CourtCaseVersions courtCase(@PathVariable long id, Acting by, Words words) {
        return courtCases(matter(id, by), words);
    }

    /** Keeps particulars of a court case; those before stay on record. The next hearing is the day on which the matter is due. */
    @PostMapping("/court-case")
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CourtCaseVersions.class)))
    ResponseEntity<Object> keepCourtCase(
            @PathVariable long id, @RequestBody CourtCase body, Acting by, Words words, HttpServletRequest request) {
        return kept(matter(id, by), body, this::courtCases, by, words, request);
    }

    /** Particulars of a matter's RTI application with all corrections, the latest first. */
    @GetMapping("/rti")
    @Requires(Power.READ)
    RtiApplicationVersions rti(@PathVariable long id, Acting by, Words words) {
        return applications(matter(id, by), words);
    }

    /** Keeps particulars of an RTI application; those before stay on record. By when it is due follows from the Act. */
    @PostMapping("/rti")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RtiApplicationVersions.class)))
    ResponseEntity<Object> keepRti(
            @PathVariable long id,
            @RequestBody RtiApplication body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return kept(matter(id, by), body, this::applications, by, words, request);
    }

    /** Particulars of a matter's House question with all corrections, the latest first. */
    @GetMapping("/question")
    @Requires(Power.READ)
    HouseQuestionVersions question(@PathVariable long id, Acting by, Words words) {
        return questions(matter(id, by), words);
    }

    /** Keeps particulars of a House question; those before stay on record. The matter is due on the day of answer. */
    @PostMapping("/question")
    @Requires(Power.ACT)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = HouseQuestionVersions.class)))
    ResponseEntity<Object> keepQuestion(
            @PathVariable long id,
            @RequestBody HouseQuestion body,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return kept(matter(id, by), body, this::questions, by, words, request);
    }

    /** @param versions what there is of it then */
    private ResponseEntity<Object> kept(
            MatterId matter,
            Particulars body,
            BiFunction<MatterId, Words, Object> versions,
            Acting by,
            Words words,
            HttpServletRequest request) {
        List<Fault> faults = book.faults(body);
        if (!faults.isEmpty()) {
            return Fault.problem(faults, words).answer();
        }
        String said = "particulars " + matter.value() + body;
        return switch (acts.once(by, Once.key(request), said, () -> book.keep(matter, body, by))) {
            case Outcome.Done done -> ResponseEntity.status(HttpStatus.CREATED).body(versions.apply(matter, words));
            case Outcome.Refusal why -> refusals.problem(why, words).answer();
        };
    }

    private CourtCaseVersions courtCases(MatterId matter, Words words) {
        return new CourtCaseVersions(sql.courtCases(matter).stream()
                .map(one -> new CourtCaseVersion(
                        one.at(),
                        one.by().in(words.language()),
                        one.particulars().due(),
                        one.particulars()))
                .toList());
    }

    private RtiApplicationVersions applications(MatterId matter, Words words) {
        return new RtiApplicationVersions(sql.applications(matter).stream()
                .map(one -> new RtiApplicationVersion(
                        one.at(),
                        one.by().in(words.language()),
                        one.particulars().due(),
                        one.particulars()))
                .toList());
    }

    private HouseQuestionVersions questions(MatterId matter, Words words) {
        return new HouseQuestionVersions(sql.questions(matter).stream()
                .map(one -> new HouseQuestionVersion(
                        one.at(),
                        one.by().in(words.language()),
                        one.particulars().due(),
                        one.particulars()))
                .toList());
    }

    private MatterId matter(long id, Acting by) {
        return panels.of(new MatterId(id), by)
                .filter(panel -> ParticularsBook.KINDS.contains(panel.kind()))
                .map(MatterPanel::matter)
                .orElseThrow(() -> new Gone("matter " + id));
    }
}

package org.sanchika.office.people;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.errand.Errand;
import org.sanchika.office.people.PersonShapes.PersonCharge;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Charges, link officers and assistants as calls. */
@RestController
@RequestMapping("/api/v1")
class ChargeApiController {
    private final PeopleSql people;
    private final PeopleMending mending;
    private final Reliefs reliefs;
    private final Office office;

    ChargeApiController(PeopleSql people, PeopleMending mending, Reliefs reliefs, Office office) {
        this.people = people;
        this.mending = mending;
        this.reliefs = reliefs;
        this.office = office;
    }

    /**
     * Who is to take charge.
     *
     * @param person id of the person
     * @param kind REGULAR, ADDITIONAL, IN_CHARGE; LINK for whoever stands in, ASSISTANT for whoever prepares
     * @param from first day
     * @param until last day, when it is for a time
     */
    record ChargeBody(
            @Nullable String person,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String until) {
        ChargeForm form() {
            boolean named = person != null && person.matches("\\d{1,18}");
            return new ChargeForm(named ? Long.valueOf(person) : null, kind, from, until);
        }
    }

    /** @param until last day of the charge */
    record ReliefBody(@Nullable String until) {}

    /** A charge that was ended. */
    record ReliefAnswer(String chargeId, LocalDate until) {}

    /** Gives somebody charge of a post; a new holder ends the charge of the one before. */
    @PostMapping("/posts/{post:\\d{1,18}}/charges")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PersonCharge.class)))
    ResponseEntity<Object> give(@PathVariable long post, @RequestBody ChargeBody body, Errand errand) {
        office.desk(new PostId(post)).orElseThrow(() -> new Gone("post " + post));
        ChargeForm form = body.form();
        Mistakes mistakes = form.mistakes(errand.words());
        return errand.run("charge " + post + form, mistakes, () -> mending.give(errand.here(), form.giving(post)))
                .map(id -> errand.created("/posts/" + post, given(form, id, errand)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Relieves whoever holds a charge; a post without another holder is vacant from the next day on. */
    @PostMapping("/charges/{charge:\\d{1,18}}/relief")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReliefAnswer.class)))
    ResponseEntity<Object> relieve(@PathVariable long charge, @RequestBody ReliefBody body, Errand errand) {
        Mistakes mistakes = Mistakes.none();
        return reliefs.relieve(errand, charge, body.until(), mistakes)
                .map(day -> ResponseEntity.status(HttpStatus.CREATED)
                        .<Object>body(new ReliefAnswer(Long.toString(charge), day)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    private PersonCharge given(ChargeForm form, long id, Errand errand) {
        return people.charges(Objects.requireNonNull(form.person()), mending.today()).stream()
                .filter(charge -> charge.id() == id)
                .findFirst()
                .map(charge -> PersonCharge.of(charge, errand.words().language()))
                .orElseThrow();
    }
}

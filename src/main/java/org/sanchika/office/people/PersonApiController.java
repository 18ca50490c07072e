package org.sanchika.office.people;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.errand.Errand;
import org.sanchika.office.people.PersonShapes.CodeAnswer;
import org.sanchika.office.people.PersonShapes.PersonAnswer;
import org.sanchika.office.people.PersonShapes.PersonLine;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Part;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People as they are mended by calls; the fields are named as the columns of the sheets. */
@RestController
@RequestMapping("/api/v1/people")
class PersonApiController {
    private final PeopleSql sql;
    private final PeopleMending mending;
    private final Codes codes;

    PersonApiController(PeopleSql sql, PeopleMending mending, Codes codes) {
        this.sql = sql;
        this.mending = mending;
        this.codes = codes;
    }

    /** @param login as which the person signs in; left out when he has a sign-in already */
    record CodeBody(@Nullable String login) {}

    /**
     * People whose name, code, post or unit contains a text, in the order of their ids.
     *
     * @param q the text; everybody when left out
     */
    @GetMapping
    @Requires(Power.READ)
    Part<PersonLine> people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Words words) {
        List<PersonLine> lines = sql.find(Typed.line(q), after, Part.within(limit) + 1, mending.today()).stream()
                .map(row -> PersonLine.of(row, words.language()))
                .toList();
        return Part.of(lines, limit, PersonLine::personId);
    }

    /** One person, with the charges that run or are to come. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    PersonAnswer person(@PathVariable long id, Presence here, Words words) {
        return PersonAnswer.of(PersonPages.of(id, sql, mending, here), words.language());
    }

    /** Adds a person, who holds no post yet. */
    @PostMapping
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
    ResponseEntity<Object> add(@RequestBody PersonForm body, Errand errand) {
        Mistakes mistakes = body.mistakes(errand.words(), true);
        return errand.run("person " + body, mistakes, () -> mending.add(errand.here(), body))
                .map(id -> errand.created("/people/" + id, answer(id, errand)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Says all about a person anew, but for the code, which stays. */
    @PutMapping("/{id:\\d{1,18}}")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
    ResponseEntity<Object> change(@PathVariable long id, @RequestBody PersonForm body, Errand errand) {
        answer(id, errand);
        Mistakes mistakes = body.mistakes(errand.words(), false);
        return errand.run("person " + id + body, mistakes, () -> mending.change(errand.here(), id, body))
                .map(done -> ResponseEntity.<Object>ok(answer(id, errand)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Makes a one-time code for the first sign-in or a forgotten password; whatever the person has open ends. */
    @PostMapping("/{id:\\d{1,18}}/codes")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CodeAnswer.class)))
    ResponseEntity<Object> giveCode(@PathVariable long id, @RequestBody CodeBody body, Errand errand) {
        Mistakes mistakes = Mistakes.none();
        Optional<Codes.Slip> slip = codes.give(answer(id, errand).login(), id, body.login(), errand, mistakes);
        return slip.map(given ->
                        errand.created("/people/" + id, new CodeAnswer(given.login(), given.code(), given.until())))
                .orElseGet(() -> errand.refused(mistakes));
    }

    private PersonAnswer answer(long id, Errand errand) {
        return PersonAnswer.of(
                PersonPages.of(id, sql, mending, errand.here()), errand.words().language());
    }
}

package org.sanchika.efile.authority;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Guard files as calls. */
@RestController
@RequestMapping("/api/v1")
class AuthorityApiController {
    private static final int MOST = 200;

    private final Authorities authorities;
    private final Office office;
    private final Once once;

    AuthorityApiController(Authorities authorities, Office office, Once once) {
        this.authorities = authorities;
        this.office = office;
        this.once = once;
    }

    /**
     * @param kind ACT, RULE or ORDER
     * @param language en, hi or bn
     * @param withdrawn no longer offered to notes
     */
    record AuthorityShape(
            String id,
            String unitId,
            String kind,
            String citation,
            @Nullable LocalDate madeOn,
            String language,
            String wording,
            boolean hasPaper,
            boolean withdrawn) {
        static AuthorityShape of(Authority one) {
            return new AuthorityShape(
                    Long.toString(one.id()),
                    Long.toString(one.unit().value()),
                    one.kind().name(),
                    one.citation(),
                    one.madeOn(),
                    one.language().code(),
                    one.wording(),
                    one.paper() != null,
                    one.withdrawn());
        }
    }

    /** By citation; at most 200, so ask for less. */
    record AuthorityList(List<AuthorityShape> items) {}

    /**
     * @param kind ACT, RULE or ORDER
     * @param madeOn year-month-day
     * @param language en, hi or bn
     */
    record AuthorityBody(
            @Nullable String kind,
            @Nullable String citation,
            @Nullable String madeOn,
            @Nullable String language,
            @Nullable String wording) {
        AuthorityForm form() {
            return new AuthorityForm(ActForm.of(
                    "kind", kind, "citation", citation, "madeOn", madeOn, "language", language, "wording", wording));
        }
    }

    /** What stands in the guard file of a unit, or as much of it as has {@code q}. */
    @GetMapping("/units/{unit:\\d{1,18}}/authorities")
    @Requires(Power.READ)
    AuthorityList list(@PathVariable long unit, @RequestParam(defaultValue = "") String q) {
        return new AuthorityList(authorities.of(there(unit), q.strip(), MOST).stream()
                .map(AuthorityShape::of)
                .toList());
    }

    /** One entry, also when it was withdrawn. */
    @GetMapping("/authorities/{id:\\d{1,18}}")
    @Requires(Power.READ)
    AuthorityShape get(@PathVariable long id) {
        return AuthorityShape.of(authorities.find(id).orElseThrow(() -> new Gone("authority " + id)));
    }

    /** Enters an Act, a rule or an order by its words. */
    @PostMapping("/units/{unit:\\d{1,18}}/authorities")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuthorityShape.class)))
    ResponseEntity<Object> add(
            @PathVariable long unit,
            @RequestBody AuthorityBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        UnitId owner = there(unit);
        AuthorityForm form = body.form();
        Mistakes mistakes = form.mistakes(false, words);
        Optional<Once.Result> added = once.run(
                here.personId(),
                Once.key(request),
                "authority " + unit + body,
                () -> mistakes.isEmpty()
                        ? authorities.add(form.entry(owner, null, ""), here).map(String::valueOf)
                        : Optional.empty());
        return added.flatMap(result -> authorities.find(Long.parseLong(result.answer())))
                .map(one -> ResponseEntity.status(HttpStatus.CREATED).<Object>body(AuthorityShape.of(one)))
                .orElseGet(
                        () -> (mistakes.isEmpty() ? mistakes.add("citation", words.get("authority.taken")) : mistakes)
                                .problem(words)
                                .answer());
    }

    /** Withdraws an entry: notes are no longer offered it, and those that have it still lead to it. */
    @DeleteMapping("/authorities/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void withdraw(@PathVariable long id, Presence here) {
        authorities.withdraw(authorities.find(id).orElseThrow(() -> new Gone("authority " + id)), here);
    }

    private UnitId there(long unit) {
        UnitId id = new UnitId(unit);
        if (!office.isWithin(id, id)) {
            throw new Gone("unit " + unit);
        }
        return id;
    }
}

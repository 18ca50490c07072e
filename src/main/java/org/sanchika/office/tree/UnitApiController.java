package org.sanchika.office.tree;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Units as they are mended by calls; the fields are named as the columns of the sheets. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApiController {
    private final TreePageSql sql;
    private final TreeMending mending;

    UnitApiController(TreePageSql sql, TreeMending mending) {
        this.sql = sql;
        this.mending = mending;
    }

    /**
     * A unit with the fields by which it is mended.
     *
     * @param name in the caller's language
     * @param parent code of the unit above it; none at the top
     * @param units how many open units lie directly below it
     * @param posts how many open posts it has itself
     */
    record UnitAnswer(
            String id,
            String code,
            String name,
            String kind,
            @Nullable String parentId,
            @Nullable String parent,
            @Nullable Integer lgd,
            String symbol,
            @Nullable String nameEn,
            @Nullable String nameHi,
            @Nullable String nameBn,
            boolean closed,
            int units,
            int posts) {}

    /** One unit. */
    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    UnitAnswer unit(@PathVariable long id, Words words) {
        return answer(id, words);
    }

    /** Adds a unit under the one whose code is {@code parent}; without one it stands at the top of the installation. */
    @PostMapping
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitAnswer.class)))
    ResponseEntity<Object> add(@RequestBody UnitForm body, Errand errand) {
        Mistakes mistakes = body.mistakes(errand.words(), true);
        return errand.run("unit " + body, mistakes, () -> mending.addUnit(errand.here(), body))
                .map(id -> errand.created("/units/" + id, answer(id, errand.words())))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Says all about a unit anew, but for its code, which stays. */
    @PutMapping("/{id:\\d{1,18}}")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitAnswer.class)))
    ResponseEntity<Object> change(@PathVariable long id, @RequestBody UnitForm body, Errand errand) {
        answer(id, errand.words());
        Mistakes mistakes = body.mistakes(errand.words(), false);
        return errand.run("unit " + id + body, mistakes, () -> mending.changeUnit(errand.here(), new UnitId(id), body))
                .map(done -> ResponseEntity.<Object>ok(answer(id, errand.words())))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Closes a unit in which no unit and no post is open any more. */
    @PostMapping("/{id:\\d{1,18}}/closure")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitAnswer.class)))
    ResponseEntity<Object> close(@PathVariable long id, Errand errand) {
        answer(id, errand.words());
        Mistakes mistakes = Mistakes.none();
        return errand.run("close unit " + id, mistakes, () -> mending.closeUnit(errand.here(), new UnitId(id)))
                .map(done -> errand.created("/units/" + id, answer(id, errand.words())))
                .orElseGet(() -> errand.refused(mistakes));
    }

    private UnitAnswer answer(long id, Words words) {
        UnitPage.Unit unit = sql.unit(new UnitId(id)).orElseThrow(() -> new Gone("unit " + id));
        List<UnitPage.Unit> path = sql.path(new UnitId(id));
        return new UnitAnswer(
                Long.toString(id),
                unit.code(),
                unit.name().in(words.language()),
                unit.kind(),
                unit.parent() == null ? null : Long.toString(unit.parent()),
                path.size() < 2 ? null : path.get(path.size() - 2).code(),
                unit.lgdCode(),
                unit.symbol(),
                unit.name().en(),
                unit.name().hi(),
                unit.name().bn(),
                unit.closed(),
                unit.units(),
                unit.posts());
    }
}

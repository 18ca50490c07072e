package org.sanchika.office.tree;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.errand.Errand;
import org.sanchika.office.tree.PostShapes.PostAnswer;
import org.sanchika.office.tree.PostShapes.PostBody;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
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

/** Posts as they are mended by calls; the fields are named as the columns of the sheets. */
@RestController
@RequestMapping("/api/v1")
class PostApiController {
    private final PostDesk desk;
    private final TreePageSql sql;
    private final TreeMending mending;

    PostApiController(PostDesk desk, TreePageSql sql, TreeMending mending) {
        this.desk = desk;
        this.sql = sql;
        this.mending = mending;
    }

    /** One post, with the charges that run or are to come. */
    @GetMapping("/posts/{id:\\d{1,18}}")
    @Requires(Power.READ)
    PostAnswer post(@PathVariable long id, Presence here, Words words) {
        return PostAnswer.of(desk.page(new PostId(id), here), words.language());
    }

    /** Adds a post to a unit. */
    @PostMapping("/units/{unit:\\d{1,18}}/posts")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PostAnswer.class)))
    ResponseEntity<Object> add(@PathVariable long unit, @RequestBody PostBody body, Errand errand) {
        UnitId place =
                sql.unit(new UnitId(unit)).map(one -> new UnitId(one.id())).orElseThrow(() -> new Gone("unit " + unit));
        PostForm form = body.form();
        Mistakes mistakes = form.mistakes(errand.words(), true);
        return errand.run("post " + unit + form, mistakes, () -> mending.addPost(errand.here(), place, form))
                .map(id -> errand.created("/posts/" + id, answer(id, errand)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Says all about a post anew, but for its code and whether it is a queue, which stay. */
    @PutMapping("/posts/{id:\\d{1,18}}")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PostAnswer.class)))
    ResponseEntity<Object> change(@PathVariable long id, @RequestBody PostBody body, Errand errand) {
        PostForm form = body.form(answer(id, errand).queue());
        Mistakes mistakes = form.mistakes(errand.words(), false);
        return errand.run("post " + id + form, mistakes, () -> mending.changePost(errand.here(), new PostId(id), form))
                .map(done -> ResponseEntity.<Object>ok(answer(id, errand)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    /** Closes a post that nobody holds, to which nobody reports and on whose desk nothing lies. */
    @PostMapping("/posts/{id:\\d{1,18}}/closure")
    @Requires(Power.OFFICE)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PostAnswer.class)))
    ResponseEntity<Object> close(@PathVariable long id, Errand errand) {
        answer(id, errand);
        Mistakes mistakes = Mistakes.none();
        return errand.run("close post " + id, mistakes, () -> mending.closePost(errand.here(), new PostId(id)))
                .map(done -> errand.created("/posts/" + id, answer(id, errand)))
                .orElseGet(() -> errand.refused(mistakes));
    }

    private PostAnswer answer(long id, Errand errand) {
        return PostAnswer.of(
                desk.page(new PostId(id), errand.here()), errand.words().language());
    }
}

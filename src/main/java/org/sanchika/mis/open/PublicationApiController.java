package org.sanchika.mis.open;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same as calls. */
@RestController
class PublicationApiController {
    private final Publishing publishing;

    PublicationApiController(Publishing publishing) {
        this.publishing = publishing;
    }

    /**
     * Whether figures are shown to everybody, at {@code /board} and below {@code /open}.
     *
     * @param shown false: these addresses answer 404
     * @param depth how far down the tree of units they go, 1 to 6; 1: those on top alone
     * @param licence address of the licence under which they may be used
     */
    record PublicFiguresShape(
            @Nullable Boolean shown,
            @Nullable Integer depth,
            @Nullable String licence) {
        static PublicFiguresShape of(Publication publication) {
            return new PublicFiguresShape(publication.shown(), publication.depth(), publication.licence());
        }

        /** What is left out stays. */
        PublicationForm form(Publication now) {
            return new PublicationForm(
                    shown == null ? now.shown() : shown,
                    Integer.toString(depth == null ? now.depth() : depth),
                    licence == null ? now.licence() : licence);
        }
    }

    /** Whether figures are shown to everybody, and how far down the tree of units. */
    @GetMapping("/api/v1/publication")
    @Requires(Power.INSTALLATION)
    PublicFiguresShape show() {
        return PublicFiguresShape.of(publishing.current());
    }

    /** Shows figures to everybody, or no longer; what is left out stays as it is. */
    @PutMapping("/api/v1/publication")
    @Requires(Power.INSTALLATION)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicFiguresShape.class)))
    ResponseEntity<Object> say(@RequestBody PublicFiguresShape body, Presence here, Words words) {
        PublicationForm form = body.form(publishing.current());
        Mistakes mistakes = form.mistakes(words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        publishing.say(form.shown(), form.levels(), form.address(), here);
        return ResponseEntity.ok(show());
    }
}

package org.sanchika.efile.own;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.sanchika.efile.own.PhraseCalls.PhraseBody;
import org.sanchika.efile.own.PhraseCalls.PhraseList;
import org.sanchika.efile.own.PhraseCalls.PhraseShape;
import org.sanchika.efile.own.PhraseCalls.PlaceBody;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Phrases of an office as calls; its administrators keep them. */
@RestController
@RequestMapping("/api/v1/units/{unit:\\d{1,18}}/phrases")
class OfficePhraseApiController {
    private final PhraseCalls phrases;
    private final Office office;

    OfficePhraseApiController(PhraseCalls phrases, Office office) {
        this.phrases = phrases;
        this.office = office;
    }

    /** Ready sentences of an office, for everybody in it and below. */
    @GetMapping
    @Requires(Power.READ)
    PhraseList list(@PathVariable long unit, Presence here) {
        return phrases.all(PhraseOwner.of(unit, here, office));
    }

    /** Adds a phrase behind the others of its language. */
    @PostMapping
    @Requires(Power.READ)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PhraseShape.class)))
    ResponseEntity<Object> add(
            @PathVariable long unit,
            @RequestBody PhraseBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        return phrases.add(PhraseOwner.of(unit, here, office), body, Once.key(request), here, words);
    }

    /** Changes the text of a phrase; the answer is the list as it is then. */
    @PutMapping("/{phrase:\\d{1,18}}")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PhraseList.class)))
    ResponseEntity<Object> change(
            @PathVariable long unit,
            @PathVariable long phrase,
            @RequestBody PhraseBody body,
            Presence here,
            Words words) {
        return phrases.change(PhraseOwner.of(unit, here, office), phrase, body, here, words);
    }

    /** Deletes a phrase. */
    @DeleteMapping("/{phrase:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void remove(@PathVariable long unit, @PathVariable long phrase, Presence here) {
        phrases.remove(PhraseOwner.of(unit, here, office), phrase, here);
    }

    /** Lets a phrase change places with its neighbour; the answer is the list as it is then. */
    @PostMapping("/{phrase:\\d{1,18}}/place")
    @Requires(Power.READ)
    PhraseList move(
            @PathVariable long unit,
            @PathVariable long phrase,
            @RequestBody PlaceBody body,
            Presence here,
            HttpServletRequest request) {
        return phrases.move(PhraseOwner.of(unit, here, office), phrase, body, Once.key(request), here);
    }
}

package org.sanchika.efile.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Part;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Phrases as calls: one's own, and those of an office. */
@RestController
class PhraseApiController {
    private final PhraseBook book;
    private final Office office;
    private final Once once;

    PhraseApiController(PhraseBook book, Office office, Once once) {
        this.book = book;
        this.office = office;
        this.once = once;
    }

    record PhraseShape(String id, String language, String text) {
        static PhraseShape of(Phrase phrase) {
            return new PhraseShape(Long.toString(phrase.id()), phrase.language().code(), phrase.text());
        }
    }

    record PhraseBody(@Nullable String text, @Nullable String language) {}

    record PlaceBody(boolean up) {}

    @GetMapping({"/api/v1/phrases", "/api/v1/units/{unit:\\d{1,18}}/phrases"})
    @Requires(Power.READ)
    Part<PhraseShape> list(@PathVariable(required = false) @Nullable Long unit, Presence here) {
        return all(PhraseOwner.of(unit, here, office));
    }

    @PostMapping({"/api/v1/phrases", "/api/v1/units/{unit:\\d{1,18}}/phrases"})
    @Requires(Power.READ)
    ResponseEntity<Object> add(
            @PathVariable(required = false) @Nullable Long unit,
            @RequestBody PhraseBody body,
            Presence here,
            Words words,
            HttpServletRequest request) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        Optional<Language> language = Language.of(body.language() == null ? "" : body.language());
        Mistakes mistakes = book.mistakes(owner, 0, language, body.text(), words);
        Optional<Once.Result> added = once.run(
                here.personId(),
                Once.key(request),
                "phrase " + owner + body,
                () -> mistakes.isEmpty()
                        ? Optional.of(Long.toString(book.add(owner, language.orElseThrow(), body.text(), here)))
                        : Optional.empty());
        return added.map(result -> ResponseEntity.status(HttpStatus.CREATED)
                        .<Object>body(new PhraseShape(
                                result.answer(),
                                language.orElseThrow().code(),
                                body.text() == null ? "" : body.text().strip())))
                .orElseGet(() -> mistakes.problem(words).answer());
    }

    @PutMapping({"/api/v1/phrases/{id:\\d{1,18}}", "/api/v1/units/{unit:\\d{1,18}}/phrases/{id:\\d{1,18}}"})
    @Requires(Power.READ)
    ResponseEntity<Object> change(
            @PathVariable(required = false) @Nullable Long unit,
            @PathVariable long id,
            @RequestBody PhraseBody body,
            Presence here,
            Words words) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        Optional<Language> language = book.of(owner).stream()
                .filter(one -> one.id() == id)
                .map(Phrase::language)
                .findFirst();
        Mistakes mistakes = book.mistakes(owner, id, language, body.text(), words);
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        book.change(owner, id, body.text(), here);
        return ResponseEntity.ok(all(owner));
    }

    @DeleteMapping({"/api/v1/phrases/{id:\\d{1,18}}", "/api/v1/units/{unit:\\d{1,18}}/phrases/{id:\\d{1,18}}"})
    @Requires(Power.READ)
    ResponseEntity<Void> remove(
            @PathVariable(required = false) @Nullable Long unit, @PathVariable long id, Presence here) {
        book.remove(PhraseOwner.of(unit, here, office), id, here);
        return ResponseEntity.noContent().build();
    }

    /** Changes places with its neighbour; the answer is the list as it is then. */
    @PostMapping({"/api/v1/phrases/{id:\\d{1,18}}/place", "/api/v1/units/{unit:\\d{1,18}}/phrases/{id:\\d{1,18}}/place"
    })
    @Requires(Power.READ)
    ResponseEntity<Object> move(
            @PathVariable(required = false) @Nullable Long unit,
            @PathVariable long id,
            @RequestBody PlaceBody body,
            Presence here,
            HttpServletRequest request) {
        PhraseOwner owner = PhraseOwner.of(unit, here, office);
        once.run(here.personId(), Once.key(request), "phrase place " + owner + id + body, () -> {
            book.move(owner, id, body.up(), here);
            return Optional.of("");
        });
        return ResponseEntity.ok(all(owner));
    }

    private Part<PhraseShape> all(PhraseOwner owner) {
        List<PhraseShape> items = book.of(owner).stream().map(PhraseShape::of).toList();
        return new Part<>(items, null);
    }
}

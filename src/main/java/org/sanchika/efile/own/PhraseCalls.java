package org.sanchika.efile.own;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What programs do with phrases, whoever owns them. */
@Component
class PhraseCalls {
    private final PhraseBook book;
    private final Once once;

    PhraseCalls(PhraseBook book, Once once) {
        this.book = book;
        this.once = once;
    }

    /** @param language en, hi or bn */
    record PhraseShape(String id, String language, String text) {
        static PhraseShape of(Phrase phrase) {
            return new PhraseShape(Long.toString(phrase.id()), phrase.language().code(), phrase.text());
        }
    }

    /** In their order, language by language. */
    record PhraseList(List<PhraseShape> items) {}

    /** @param language en, hi or bn; only for a new one */
    record PhraseBody(@Nullable String text, @Nullable String language) {}

    /** @param up before the one that stands before it; else behind the one after it */
    record PlaceBody(boolean up) {}

    PhraseList all(PhraseOwner owner) {
        return new PhraseList(book.of(owner).stream().map(PhraseShape::of).toList());
    }

    ResponseEntity<Object> add(PhraseOwner owner, PhraseBody body, UUID key, Presence here, Words words) {
        Optional<Language> language = Language.of(body.language() == null ? "" : body.language());
        Mistakes mistakes = book.mistakes(owner, 0, language, body.text(), words);
        Optional<Once.Result> added = once.run(
                here.personId(),
                key,
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

    ResponseEntity<Object> change(PhraseOwner owner, long id, PhraseBody body, Presence here, Words words) {
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

    void remove(PhraseOwner owner, long id, Presence here) {
        book.remove(owner, id, here);
    }

    PhraseList move(PhraseOwner owner, long id, PlaceBody body, UUID key, Presence here) {
        once.run(here.personId(), key, "phrase place " + owner + id + body, () -> {
            book.move(owner, id, body.up(), here);
            return Optional.of("");
        });
        return all(owner);
    }
}

package org.sanchika.efile.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Office;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody keeps his own phrases; those of an office its administrator keeps. */
@Service
@Transactional
class PhraseBook {
    private final PhraseBookSql sql;
    private final Office office;
    private final Audit audit;

    PhraseBook(PhraseBookSql sql, Office office, Audit audit) {
        this.sql = sql;
        this.office = office;
        this.audit = audit;
    }

    List<Phrase> of(PhraseOwner owner) {
        return sql.of(owner);
    }

    boolean mayMend(PhraseOwner owner, Presence here) {
        return switch (owner) {
            case PhraseOwner.Self self -> self.person().value() == here.personId();
            case PhraseOwner.Common common -> office.mayMend(here, common.unit());
        };
    }

    /** @param id of the phrase that is changed; 0 for a new one */
    Mistakes mistakes(PhraseOwner owner, long id, Optional<Language> language, @Nullable String text, Words words) {
        Mistakes mistakes = Mistakes.none();
        String plain = Typed.lines(text);
        if (plain.isEmpty()) {
            mistakes.add("text", words.get("form.required"));
        } else if (plain.length() > Phrase.LONGEST) {
            mistakes.add("text", words.get("form.too-long", Phrase.LONGEST));
        }
        if (id == 0 && language.isEmpty()) {
            mistakes.add("language", words.get("form.required"));
        }
        List<Phrase> there = sql.of(owner).stream()
                .filter(one -> one.id() != id
                        && language.filter(one.language()::equals).isPresent())
                .toList();
        if (id == 0 && there.size() >= Phrase.MOST) {
            mistakes.add("text", words.get("phrase.too-many", Phrase.MOST));
        }
        return there.stream().anyMatch(one -> one.text().equals(plain))
                ? mistakes.add("text", words.get("phrase.taken"))
                : mistakes;
    }

    long add(PhraseOwner owner, Language language, @Nullable String text, Presence here) {
        demand(owner, here);
        long id = sql.add(owner, language, Typed.lines(text));
        put(owner, "phrase.added", id, Typed.lines(text), here);
        return id;
    }

    void change(PhraseOwner owner, long id, @Nullable String text, Presence here) {
        demand(owner, here);
        there(sql.change(owner, id, Typed.lines(text)), id);
        put(owner, "phrase.changed", id, Typed.lines(text), here);
    }

    void remove(PhraseOwner owner, long id, Presence here) {
        demand(owner, here);
        there(sql.remove(owner, id), id);
        put(owner, "phrase.removed", id, "", here);
    }

    void move(PhraseOwner owner, long id, boolean up, Presence here) {
        demand(owner, here);
        there(sql.move(owner, id, up ? -1 : 1), id);
    }

    private void demand(PhraseOwner owner, Presence here) {
        if (!mayMend(owner, here)) {
            throw new AccessDeniedException("not his to mend");
        }
    }

    /** What one keeps for oneself concerns nobody; what an office has everybody use is on record. */
    private void put(PhraseOwner owner, String act, long id, String text, Presence here) {
        if (owner instanceof PhraseOwner.Common common) {
            audit.act(here, act, "unit:" + common.unit().value(), Map.of("phrase", id, "text", text));
        }
    }

    private static void there(boolean done, long id) {
        if (!done) {
            throw new Gone("phrase " + id);
        }
    }
}

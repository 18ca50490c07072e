package org.sanchika.efile.own;

import java.util.List;
import org.sanchika.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phrases of one owner; the column that names him is never typed by anybody. */
@Repository
class PhraseBookSql {
    private final JdbcClient jdbc;

    PhraseBookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Phrase> of(PhraseOwner owner) {
        return jdbc.sql("""
                        SELECT id, language, text FROM efile.phrase WHERE %s = :owner ORDER BY language, place, id LIMIT 400
                        """.formatted(owner.column()))
                .param("owner", owner.id())
                .query((row, n) -> new Phrase(
                        row.getLong("id"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getString("text")))
                .list();
    }

    long add(PhraseOwner owner, Language language, String text) {
        return jdbc.sql("""
                        INSERT INTO efile.phrase (%1$s, language, place, text)
                        SELECT :owner, :language, coalesce(max(place), 0) + 1, :text
                          FROM efile.phrase WHERE %1$s = :owner AND language = :language
                        RETURNING id
                        """.formatted(owner.column()))
                .param("owner", owner.id())
                .param("language", language.code())
                .param("text", text)
                .query(Long.class)
                .single();
    }

    boolean change(PhraseOwner owner, long id, String text) {
        return jdbc.sql("UPDATE efile.phrase SET text = :text WHERE id = :id AND %s = :owner".formatted(owner.column()))
                        .param("owner", owner.id())
                        .param("id", id)
                        .param("text", text)
                        .update()
                == 1;
    }

    boolean remove(PhraseOwner owner, long id) {
        return jdbc.sql("DELETE FROM efile.phrase WHERE id = :id AND %s = :owner".formatted(owner.column()))
                        .param("owner", owner.id())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Changes places with the one before it ({@code step} -1) or after it (1); harmless at either end. */
    boolean move(PhraseOwner owner, long id, int step) {
        return jdbc.sql("""
                        WITH lines AS (
                            SELECT p.id, row_number() OVER (ORDER BY p.place, p.id)::integer AS n
                              FROM efile.phrase p
                             WHERE p.%1$s = :owner
                               AND p.language = (SELECT language FROM efile.phrase WHERE id = :id AND %1$s = :owner)),
                        mine AS (SELECT n FROM lines WHERE id = :id)
                        UPDATE efile.phrase p
                           SET place = CASE WHEN l.n = mine.n THEN mine.n + :step
                                            WHEN l.n = mine.n + :step THEN mine.n ELSE l.n END
                          FROM lines l, mine WHERE p.id = l.id
                        """.formatted(owner.column()))
                        .param("owner", owner.id())
                        .param("id", id)
                        .param("step", step)
                        .update()
                > 0;
    }
}

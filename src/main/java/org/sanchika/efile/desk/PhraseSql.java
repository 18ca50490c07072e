package org.sanchika.efile.desk;

import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ready sentences for notes. */
@Repository
class PhraseSql {
    private static final int SHOWN = 40;

    private final JdbcClient jdbc;

    PhraseSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reader's own, then those of his section and the units above it. */
    List<String> of(Acting by, Language language) {
        return jdbc.sql("""
                        SELECT text FROM efile.phrase
                         WHERE language = :language
                           AND (person_id = :person OR unit_id IN (SELECT unit_id FROM office.above(:unit)))
                         ORDER BY person_id IS NULL, place, id LIMIT :shown
                        """)
                .param("language", language.code())
                .param("person", by.person().value())
                .param("unit", by.unit().value())
                .param("shown", SHOWN)
                .query((row, n) -> row.getString("text"))
                .list();
    }
}

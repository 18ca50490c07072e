package org.sanchika.efile.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sanchika.efile.Authority;
import org.sanchika.efile.NewAuthority;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in guard files. */
@Repository
class AuthoritySql {
    private static final String COLUMNS = """
            SELECT a.id, a.unit_id, a.kind, a.citation, a.made_on, a.language, a.wording, a.file_name,
                   a.withdrawn_at IS NOT NULL AS withdrawn, a.document, d.size, d.media_type, d.pages, d.previews
              FROM efile.authority a LEFT JOIN platform.document d ON d.sha256 = a.document
            """;

    private final JdbcClient jdbc;

    AuthoritySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Authority> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE a.id = :id")
                .param("id", id)
                .query((row, n) -> authority(row))
                .optional();
    }

    /** Of the unit and those above it; the nearest first. */
    List<Authority> above(UnitId unit, String asked, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE a.unit_id IN (SELECT unit_id FROM office.above(:unit)) AND a.withdrawn_at IS NULL
                           AND position(lower(:asked) IN lower(a.citation || ' ' || a.wording)) > 0
                         ORDER BY position(lower(:asked) IN lower(a.citation)) = 0, a.citation, a.id LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("asked", asked)
                .param("limit", limit)
                .query((row, n) -> authority(row))
                .list();
    }

    List<Authority> of(UnitId unit, String asked, int limit) {
        return jdbc.sql(COLUMNS + """
                         WHERE a.unit_id = :unit AND a.withdrawn_at IS NULL
                           AND position(lower(:asked) IN lower(a.citation || ' ' || a.wording)) > 0
                         ORDER BY a.citation, a.id LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("asked", asked)
                .param("limit", limit)
                .query((row, n) -> authority(row))
                .list();
    }

    /** Empty when the unit has the citation. */
    Optional<Long> add(NewAuthority entry, long person, Instant at) {
        return jdbc.sql("""
                        INSERT INTO efile.authority (unit_id, kind, citation, made_on, language, wording, document,
                                                     file_name, person_id, put_at)
                        VALUES (:unit, :kind, :citation, :madeOn, :language, :wording, :document, :name, :person, :at)
                        ON CONFLICT (unit_id, citation) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id
                        """)
                .param("unit", entry.unit().value())
                .param("kind", entry.kind().name())
                .param("citation", entry.citation())
                .param("madeOn", entry.madeOn())
                .param("language", entry.language().code())
                .param("wording", entry.wording())
                .param("document", entry.paper() == null ? null : entry.paper().hash())
                .param("name", entry.fileName())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(long id, Instant at) {
        return jdbc.sql("UPDATE efile.authority SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                Authority.Kind.valueOf(row.getString("kind")),
                row.getString("citation"),
                row.getObject("made_on", LocalDate.class),
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("wording"),
                Document.of(row, "document"),
                row.getString("file_name"),
                row.getBoolean("withdrawn"));
    }
}

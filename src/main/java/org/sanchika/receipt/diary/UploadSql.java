package org.sanchika.receipt.diary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.sanchika.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who brought which scan. */
@Repository
class UploadSql {
    private final JdbcClient jdbc;

    UploadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was not registered within a month is forgotten. */
    void note(PersonId person, byte[] hash, Instant at) {
        jdbc.sql("""
                        WITH forgotten AS (
                            DELETE FROM receipt.upload
                             WHERE person_id = :person AND document <> :hash AND at < :at - interval '30 days')
                        INSERT INTO receipt.upload (person_id, document, at) VALUES (:person, :hash, :at)
                        ON CONFLICT (person_id, document) DO UPDATE SET at = excluded.at
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean brought(PersonId person, String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM receipt.upload WHERE person_id = :person AND document = :hash)")
                .param("person", person.value())
                .param("hash", HexFormat.of().parseHex(sha256))
                .query(Boolean.class)
                .single();
    }
}

package org.sanchika.efile;

import java.security.SecureRandom;
import java.util.Base64;
import org.sanchika.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The key under which a browser keeps what the server has not: the person's own, so that a note survives a dead session
 * and whoever sits at the same PC next cannot read it. Signing out wipes what was kept.
 */
@Repository
public class DraftKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    DraftKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Base64 of 32 bytes; made when it is first asked for. */
    public String of(PersonId person) {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        byte[] key = jdbc.sql("""
                        WITH made AS (
                            INSERT INTO efile.draft_key (person_id, key) VALUES (:person, :fresh)
                            ON CONFLICT DO NOTHING RETURNING key)
                        SELECT key FROM made UNION ALL SELECT key FROM efile.draft_key WHERE person_id = :person LIMIT 1
                        """)
                .param("person", person.value())
                .param("fresh", fresh)
                .query((row, n) -> row.getBytes("key"))
                .single();
        return Base64.getEncoder().encodeToString(key);
    }
}

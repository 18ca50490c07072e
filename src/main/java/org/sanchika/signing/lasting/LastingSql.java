package org.sanchika.signing.lasting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.signing.Lasting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LastingSql {
    private final JdbcClient jdbc;

    LastingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param tries in a row that came to nothing */
    record Due(String kind, long subject, int tries) {}

    void insert(String kind, long subject, Instant at) {
        jdbc.sql("""
                        INSERT INTO signing.lasting (kind, subject, since, due_at) VALUES (:kind, :subject, :at, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("at", at(at))
                .update();
    }

    /** Those whose turn it is, the longest overdue first. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        SELECT kind, subject, tries FROM signing.lasting
                         WHERE due_at <= :now ORDER BY due_at, kind, subject LIMIT :most
                        """)
                .param("now", at(now))
                .param("most", most)
                .query((row, n) -> new Due(row.getString("kind"), row.getLong("subject"), row.getInt("tries")))
                .list();
    }

    /** It has its stamp; the archive follows. */
    void stamped(Due one, Instant now) {
        jdbc.sql("""
                        UPDATE signing.lasting SET step = 'STAMPED', until = NULL, due_at = :now, tries = 0, tried_at = :now, why = ''
                         WHERE kind = :kind AND subject = :subject
                        """)
                .param("now", at(now))
                .param("kind", one.kind())
                .param("subject", one.subject())
                .update();
    }

    void archived(Due one, Instant now, Instant until, Instant next) {
        jdbc.sql("""
                        UPDATE signing.lasting SET step = 'ARCHIVED', until = :until, due_at = :next, tries = 0, tried_at = :now, why = ''
                         WHERE kind = :kind AND subject = :subject
                        """)
                .param("now", at(now))
                .param("until", at(until))
                .param("next", at(next))
                .param("kind", one.kind())
                .param("subject", one.subject())
                .update();
    }

    void failed(Due one, String why, Instant now, Instant next) {
        jdbc.sql("""
                        UPDATE signing.lasting SET tries = tries + 1, tried_at = :now, why = :why, due_at = :next
                         WHERE kind = :kind AND subject = :subject
                        """)
                .param("now", at(now))
                .param("why", why)
                .param("next", at(next))
                .param("kind", one.kind())
                .param("subject", one.subject())
                .update();
    }

    List<Lasting.Waiting> waiting() {
        return jdbc.sql("""
                        SELECT nullif(why, '') AS why, count(*) AS count, min(since) AS since, min(due_at) AS next
                          FROM signing.lasting WHERE step <> 'ARCHIVED' OR why <> ''
                         GROUP BY why ORDER BY why
                        """)
                .query((row, n) -> new Lasting.Waiting(
                        row.getString("why"),
                        row.getLong("count"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("next", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

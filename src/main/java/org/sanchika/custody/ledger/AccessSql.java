package org.sanchika.custody.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may know of a matter: the rows behind the one predicate. */
@Repository
class AccessSql {
    private final JdbcClient jdbc;

    AccessSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean visible(MatterId matter, Collection<String> principals) {
        return jdbc.sql("SELECT custody.visible(:matter, :principals)")
                .param("matter", matter.value())
                .param("principals", principals.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void copies(MatterId matter, int seq, List<PostId> posts, Instant at) {
        for (PostId post : posts) {
            jdbc.sql("""
                            WITH copied AS (
                                INSERT INTO custody.copy (matter_id, seq, post_id, sent_at)
                                VALUES (:matter, :seq, :post, :at) ON CONFLICT DO NOTHING)
                            INSERT INTO custody.access (matter_id, principal, why, from_at)
                            VALUES (:matter, 'post:' || :post, 'COPY', :at) ON CONFLICT DO NOTHING
                            """)
                    .param("matter", matter.value())
                    .param("seq", seq)
                    .param("post", post.value())
                    .param("at", utc(at))
                    .update();
        }
    }

    /** The copies that lie on {@code post} have been looked at. */
    void seen(MatterId matter, PostId post, Instant at) {
        jdbc.sql("""
                        UPDATE custody.copy SET seen_at = :at
                         WHERE matter_id = :matter AND post_id = :post AND seen_at IS NULL
                        """)
                .param("matter", matter.value())
                .param("post", post.value())
                .param("at", utc(at))
                .update();
    }

    void grant(MatterId matter, String principal, String why, Instant at) {
        jdbc.sql("""
                        INSERT INTO custody.access (matter_id, principal, why, from_at)
                        VALUES (:matter, :principal, :why, :at) ON CONFLICT DO NOTHING
                        """)
                .param("matter", matter.value())
                .param("principal", principal)
                .param("why", why)
                .param("at", utc(at))
                .update();
    }

    /** From now on only desks through which it goes: sections and heads of units are let in no more. */
    void narrow(MatterId matter, Instant at) {
        jdbc.sql("""
                        UPDATE custody.access SET until_at = :at
                         WHERE matter_id = :matter AND until_at IS NULL AND principal ~ '^(unit|head):'
                        """).param("matter", matter.value()).param("at", utc(at)).update();
    }

    void revoke(MatterId matter, String principal, Instant at) {
        jdbc.sql("""
                        UPDATE custody.access SET until_at = :at
                         WHERE matter_id = :matter AND principal = :principal AND until_at IS NULL
                        """)
                .param("matter", matter.value())
                .param("principal", principal)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package org.sanchika.receipt.diary;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.receipt.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AmendmentSql {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AmendmentSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    PostId registeredBy(MatterId id) {
        return jdbc.sql("SELECT to_post FROM custody.movement WHERE matter_id = :id AND seq = 1")
                .param("id", id.value())
                .query((row, n) -> new PostId(row.getLong(1)))
                .single();
    }

    /** Principals by which heads of units may know of it. */
    List<String> headsOf(MatterId id) {
        return jdbc.sql("""
                        SELECT principal FROM custody.access
                         WHERE matter_id = :id AND until_at IS NULL AND principal LIKE 'head:%'
                        """)
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    void note(MatterId id, Map<String, List<String>> differences, Acting by, Instant at) {
        if (differences.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO receipt.amendment (receipt_id, at, person_id, post_id, changes)
                        VALUES (:id, :at, :person, :post, cast(:changes AS jsonb))
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("changes", json.writeValueAsString(differences))
                .update();
    }

    void disputed(MatterId id) {
        jdbc.sql("UPDATE receipt.receipt SET disputes = disputes + 1 WHERE matter_id = :id")
                .param("id", id.value())
                .update();
    }

    void duplicate(MatterId id, MatterId of) {
        jdbc.sql("UPDATE receipt.receipt SET dup_of = :of WHERE matter_id = :id")
                .param("of", of.value())
                .param("id", id.value())
                .update();
    }

    void disposed(MatterId id, @Nullable Disposal disposal) {
        jdbc.sql("UPDATE receipt.receipt SET disposal = :disposal WHERE matter_id = :id")
                .param("disposal", disposal == null ? null : disposal.name(), Types.VARCHAR)
                .param("id", id.value())
                .update();
    }
}

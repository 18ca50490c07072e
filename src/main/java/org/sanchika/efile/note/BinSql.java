package org.sanchika.efile.note;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.DiscardedNotes.Discarded;
import org.sanchika.efile.NewNote;
import org.sanchika.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Discarded notes. */
@Repository
class BinSql {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    BinSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Discarded> of(PersonId author, Collection<String> principals, Instant since) {
        return jdbc.sql("""
                        SELECT d.*, m.number,
                               CASE WHEN custody.visible(d.file_id, :principals) THEN m.subject ELSE '' END AS subject
                          FROM efile.discarded d JOIN custody.matter m ON m.id = d.file_id
                         WHERE d.person_id = :author AND d.discarded_at >= :since
                         ORDER BY d.discarded_at DESC, d.id LIMIT :shown
                        """)
                .param("principals", principals.toArray(String[]::new))
                .param("author", author.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("shown", SHOWN)
                .query((row, n) -> new Discarded(
                        row.getLong("id"),
                        new MatterId(row.getLong("file_id")),
                        row.getString("number"),
                        row.getString("subject"),
                        NewNote.Kind.valueOf(row.getString("kind")),
                        row.getString("html"),
                        row.getString("language"),
                        row.getObject("discarded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM efile.discarded WHERE id = :id").param("id", id).update();
    }
}

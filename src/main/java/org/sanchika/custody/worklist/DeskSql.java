package org.sanchika.custody.worklist;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.worklist.WorklistPage.Folder;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a post keeps for itself: folders, flags, copies for information, and what is new. */
@Repository
class DeskSql {
    private final JdbcClient jdbc;

    DeskSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Folder> folders(PostId post) {
        return jdbc.sql("SELECT id, name FROM custody.folder WHERE post_id = :post ORDER BY name LIMIT 100")
                .param("post", post.value())
                .query((row, n) -> new Folder(row.getLong("id"), row.getString("name")))
                .list();
    }

    long folder(PostId post, String name) {
        return jdbc.sql("""
                        INSERT INTO custody.folder (post_id, name) VALUES (:post, :name)
                        ON CONFLICT (post_id, name) DO UPDATE SET name = excluded.name
                        RETURNING id
                        """)
                .param("post", post.value())
                .param("name", name)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /**
     * Takes matters out of the post's other folders, and puts those that lie on its desk into this one.
     *
     * @return false when the folder is not the post's, or none of them lies there
     */
    @Transactional
    public boolean file(PostId post, long folder, List<Long> matters) {
        if (folders(post).stream().noneMatch(own -> own.id() == folder)) {
            return false;
        }
        takeOut(post, matters);
        return jdbc.sql("""
                        INSERT INTO custody.folder_matter (folder_id, matter_id)
                        SELECT f.id, h.matter_id
                          FROM custody.folder f JOIN custody.holding h ON h.post_id = f.post_id
                         WHERE f.id = :folder AND f.post_id = :post AND h.matter_id = ANY (:matters)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("folder", folder)
                        .param("post", post.value())
                        .param("matters", matters.toArray(Long[]::new))
                        .update()
                > 0;
    }

    void takeOut(PostId post, List<Long> matters) {
        jdbc.sql("""
                        DELETE FROM custody.folder_matter fm USING custody.folder f
                         WHERE f.id = fm.folder_id AND f.post_id = :post AND fm.matter_id = ANY (:matters)
                        """)
                .param("post", post.value())
                .param("matters", matters.toArray(Long[]::new))
                .update();
    }

    boolean takeOut(PostId post, long folder, long matter) {
        return jdbc.sql("""
                        DELETE FROM custody.folder_matter fm USING custody.folder f
                         WHERE f.id = :folder AND f.post_id = :post AND fm.folder_id = f.id AND fm.matter_id = :matter
                        """)
                        .param("folder", folder)
                        .param("post", post.value())
                        .param("matter", matter)
                        .update()
                > 0;
    }

    /** The matters in it stay where they lie. */
    boolean removeFolder(PostId post, long folder) {
        return jdbc.sql("DELETE FROM custody.folder WHERE id = :folder AND post_id = :post")
                        .param("folder", folder)
                        .param("post", post.value())
                        .update()
                > 0;
    }

    /** What a post wrote on its flag on a matter. */
    record Flag(@Nullable LocalDate dueOn, String note) {}

    Optional<Flag> flag(PostId post, MatterId matter) {
        return jdbc.sql("SELECT due_on, note FROM custody.follow_up WHERE post_id = :post AND matter_id = :matter")
                .param("post", post.value())
                .param("matter", matter.value())
                .query((row, n) -> new Flag(row.getObject("due_on", LocalDate.class), row.getString("note")))
                .optional();
    }

    void follow(PostId post, MatterId matter, @Nullable LocalDate due, String note, Instant at) {
        jdbc.sql("""
                        INSERT INTO custody.follow_up (post_id, matter_id, due_on, note, made_at)
                        VALUES (:post, :matter, :due, :note, :at)
                        ON CONFLICT (post_id, matter_id) DO UPDATE SET due_on = excluded.due_on, note = excluded.note
                        """)
                .param("post", post.value())
                .param("matter", matter.value())
                .param("due", due, Types.DATE)
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean unfollow(PostId post, MatterId matter) {
        return jdbc.sql("DELETE FROM custody.follow_up WHERE post_id = :post AND matter_id = :matter")
                        .param("post", post.value())
                        .param("matter", matter.value())
                        .update()
                > 0;
    }

    int closedSince(PostId post, LocalDate day, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM custody.event
                         WHERE post_id = :post AND kind = 'CLOSED' AND at >= :from LIMIT :most) x
                        """)
                .param("post", post.value())
                .param("from", day.atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** What lies there, waits there for its date, or was put from there into another matter. */
    long unfinished(PostId post) {
        return jdbc.sql("SELECT count(*) FROM custody.holding WHERE post_id = :post AND state <> 'CLOSED'")
                .param("post", post.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    int unseenCopies(PostId post, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM custody.copy
                         WHERE post_id = :post AND seen_at IS NULL LIMIT :most) x
                        """)
                .param("post", post.value())
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** What was brought to the post's notice and lies where it lay. */
    int escalated(PostId post, Collection<String> principals, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM custody.escalation x
                          JOIN custody.holding g ON g.matter_id = x.matter_id AND g.moved_seq = x.moved_seq AND g.state = 'ACTIVE'
                         WHERE x.post_id = :post AND x.steps_up > 0 AND custody.visible(x.matter_id, :principals) LIMIT :most) x
                        """)
                .param("post", post.value())
                .param("principals", principals.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** When something last arrived, in microseconds; 0 when nothing ever did. */
    long newest(PostId post) {
        return jdbc.sql("""
                        SELECT coalesce((SELECT (extract(epoch FROM sent_at) * 1000000)::bigint FROM custody.movement
                                          WHERE to_post = :post ORDER BY sent_at DESC LIMIT 1), 0)
                        """)
                .param("post", post.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Matters that others sent to the desk after {@code mark} and that lie there still. */
    int arrivedSince(PostId post, long mark, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM custody.movement m
                              JOIN custody.holding h ON h.matter_id = m.matter_id AND h.moved_seq = m.seq
                             WHERE m.to_post = :post AND m.sent_at > to_timestamp(0) + :mark * interval '1 microsecond'
                               AND m.via = 'SENT' AND h.state = 'ACTIVE' AND h.opened_at IS NULL
                             ORDER BY m.sent_at DESC
                             LIMIT :most) x
                        """)
                .param("post", post.value())
                .param("mark", mark)
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}

package org.sanchika.proceeding.callbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallBookSql {
    private final JdbcClient jdbc;

    CallBookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(
            MatterId matter, int seq, Ground ground, PostId approver, PersonId person, LocalDate until, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO proceeding.call_book (matter_id, seq, ground, approved_post, approved_person, until_on, review_on)
                        VALUES (:matter, :seq, :ground, :post, :person, :until, :on)
                        """)
                .param("matter", matter.value())
                .param("seq", seq)
                .param("ground", ground.name())
                .param("post", approver.value())
                .param("person", person.value())
                .param("until", until)
                .param("on", on)
                .update();
    }

    void review(MatterId matter, int seq, int entry, NewReview review) {
        jdbc.sql("""
                        INSERT INTO proceeding.call_book_review (matter_id, seq, entry_seq, words, review_on)
                        VALUES (:matter, :seq, :entry, :words, :on)
                        """)
                .param("matter", matter.value())
                .param("seq", seq)
                .param("entry", entry)
                .param("words", review.words())
                .param("on", review.review(), Types.DATE)
                .update();
    }

    /** Place of the entry by which it is there now; none when it is not. */
    Optional<Integer> standing(MatterId matter) {
        return jdbc.sql("SELECT seq FROM proceeding.in_call_book WHERE matter_id = :matter")
                .param("matter", matter.value())
                .query(Integer.class)
                .optional();
    }

    /** True when it is or was there. */
    boolean knows(MatterId matter) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM proceeding.call_book WHERE matter_id = :matter)")
                .param("matter", matter.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first, without their reviews. */
    List<Entry> of(MatterId matter) {
        return jdbc.sql("""
                        SELECT c.seq, c.ground, coalesce(b.text, '') AS words, c.until_on, e.at,
                               coalesce(n.review_on, c.review_on) AS review_on,
                               p.title_en AS approver_en, p.title_hi AS approver_hi, p.title_bn AS approver_bn,
                               a.name_en AS approved_en, a.name_hi AS approved_hi, a.name_bn AS approved_bn,
                               w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn,
                               CASE WHEN n.seq IS NULL THEN least(
                                   (SELECT min(o.at) FROM custody.event o
                                     WHERE o.matter_id = c.matter_id AND o.seq > c.seq AND o.kind = 'WOKEN'),
                                   (SELECT min(o.sent_at) FROM custody.movement o
                                     WHERE o.matter_id = c.matter_id AND o.seq > c.seq)) END AS ended_at
                          FROM proceeding.call_book c
                          JOIN custody.event e ON e.matter_id = c.matter_id AND e.seq = c.seq
                          JOIN office.person w ON w.id = e.person_id
                          JOIN office.post p ON p.id = c.approved_post
                          JOIN office.person a ON a.id = c.approved_person
                          LEFT JOIN custody.body b ON b.matter_id = c.matter_id AND b.seq = c.seq
                          LEFT JOIN proceeding.in_call_book n ON n.matter_id = c.matter_id AND n.seq = c.seq
                         WHERE c.matter_id = :matter ORDER BY c.seq DESC
                        """)
                .param("matter", matter.value())
                .query((row, n) -> new Entry(
                        row.getInt("seq"),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("words"),
                        LocalName.of(row, "approver"),
                        LocalName.of(row, "approved"),
                        at(row, "at"),
                        LocalName.of(row, "by"),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("review_on", LocalDate.class),
                        moment(row, "ended_at"),
                        List.of()))
                .list();
    }

    /** The newest first. */
    List<Entry.Review> reviews(MatterId matter, int entry) {
        return jdbc.sql("""
                        SELECT e.at, w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn, r.words, r.review_on
                          FROM proceeding.call_book_review r
                          JOIN custody.event e ON e.matter_id = r.matter_id AND e.seq = r.seq
                          JOIN office.person w ON w.id = e.person_id
                         WHERE r.matter_id = :matter AND r.entry_seq = :entry ORDER BY r.seq DESC
                        """)
                .param("matter", matter.value())
                .param("entry", entry)
                .query((row, n) -> new Entry.Review(
                        at(row, "at"),
                        LocalName.of(row, "by"),
                        row.getString("words"),
                        row.getObject("review_on", LocalDate.class)))
                .list();
    }

    /** What a desk has there, to be looked at first first. */
    List<Waiting> with(PostId post, int limit) {
        return jdbc.sql("""
                        SELECT n.matter_id, m.number, m.subject, n.ground, n.at, n.review_on, n.reviewed_at,
                               p.title_en AS approver_en, p.title_hi AS approver_hi, p.title_bn AS approver_bn
                          FROM proceeding.in_call_book n
                          JOIN custody.matter m ON m.id = n.matter_id
                          JOIN office.post p ON p.id = n.approved_post
                         WHERE n.post_id = :post ORDER BY n.review_on, n.matter_id LIMIT :limit
                        """)
                .param("post", post.value())
                .param("limit", limit)
                .query((row, n) -> new Waiting(
                        new MatterId(row.getLong("matter_id")),
                        row.getString("number"),
                        row.getString("subject"),
                        Ground.valueOf(row.getString("ground")),
                        LocalName.of(row, "approver"),
                        at(row, "at"),
                        row.getObject("review_on", LocalDate.class),
                        moment(row, "reviewed_at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.sanchika.receipt.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoardSql {
    private final JdbcClient jdbc;

    BoardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(MatterId receipt, PostId post, Instant at, @Nullable LocalDate due) {
        return jdbc.sql("""
                        INSERT INTO receipt.board (receipt_id, post_id, made_at, due_on)
                        VALUES (:receipt, :post, :at, :due) RETURNING id
                        """)
                .param("receipt", receipt.value())
                .param("post", post.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", due, Types.DATE)
                .query(Long.class)
                .single();
    }

    void insertCopy(long board, MatterId copy, PostId post) {
        jdbc.sql("INSERT INTO receipt.board_copy (board_id, copy_id, post_id) VALUES (:board, :copy, :post)")
                .param("board", board)
                .param("copy", copy.value())
                .param("post", post.value())
                .update();
    }

    /** The newest first. */
    List<BoardView> boards(PostId post, long before, int limit) {
        return jdbc.sql("""
                        SELECT b.id, b.receipt_id, m.number, m.subject, b.made_at, b.due_on, count(*) AS copies,
                               count(*) FILTER (WHERE r.disposal = 'REPLIED') AS replied
                          FROM receipt.board b
                          JOIN custody.matter m ON m.id = b.receipt_id
                          JOIN receipt.board_copy c ON c.board_id = b.id
                          JOIN receipt.receipt r ON r.matter_id = c.copy_id
                         WHERE b.post_id = :post AND b.id < :before
                         GROUP BY b.id, m.id ORDER BY b.id DESC LIMIT :limit
                        """)
                .param("post", post.value())
                .param("before", before)
                .param("limit", limit)
                .query(BoardSql::board)
                .list();
    }

    Optional<BoardView> board(long id, PostId post) {
        return jdbc.sql("""
                        SELECT b.id, b.receipt_id, m.number, m.subject, b.made_at, b.due_on, 0 AS copies, 0 AS replied
                          FROM receipt.board b JOIN custody.matter m ON m.id = b.receipt_id
                         WHERE b.id = :id AND b.post_id = :post
                        """)
                .param("id", id)
                .param("post", post.value())
                .query(BoardSql::board)
                .optional();
    }

    /** Replied: closed so, or a later receipt that is no copy of the letter was linked to it. */
    List<BoardRow> rows(long board) {
        return jdbc.sql("""
                        SELECT c.copy_id, m.number, c.reminders, c.reminded_at, b.due_on, h.state, r.disposal,
                               p.title_en, p.title_hi, p.title_bn, u.name_en, u.name_hi, u.name_bn,
                               q.title_en AS at_en, q.title_hi AS at_hi, q.title_bn AS at_bn,
                               (SELECT min(e.at) FROM custody.event e
                                 WHERE e.matter_id = c.copy_id AND e.post_id = c.post_id
                                   AND e.kind IN ('OPENED', 'RECEIVED')) AS opened_at,
                               (SELECT max(x.id) FROM (
                                    SELECT l.other_id AS id FROM receipt.link l WHERE l.receipt_id = c.copy_id
                                    UNION ALL SELECT l.receipt_id FROM receipt.link l WHERE l.other_id = c.copy_id) x
                                 WHERE x.id > c.copy_id AND x.id NOT IN (
                                       SELECT o.copy_id FROM receipt.board_copy o WHERE o.board_id = c.board_id)) AS reply
                          FROM receipt.board_copy c
                          JOIN receipt.board b ON b.id = c.board_id
                          JOIN custody.matter m ON m.id = c.copy_id
                          JOIN custody.holding h ON h.matter_id = c.copy_id
                          JOIN receipt.receipt r ON r.matter_id = c.copy_id
                          JOIN office.post p ON p.id = c.post_id
                          JOIN office.unit u ON u.id = p.unit_id
                          JOIN office.post q ON q.id = h.post_id
                         WHERE c.board_id = :board ORDER BY u.id, p.id
                        """).param("board", board).query(BoardSql::row).list();
    }

    void remind(long board, List<Long> copies, Instant at) {
        jdbc.sql("""
                        UPDATE receipt.board_copy SET reminders = reminders + 1, reminded_at = :at
                         WHERE board_id = :board AND copy_id IN (:copies)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("board", board)
                .param("copies", copies)
                .update();
    }

    private static BoardView board(ResultSet row, int n) throws SQLException {
        return new BoardView(
                row.getLong("id"),
                row.getLong("receipt_id"),
                row.getString("number"),
                row.getString("subject"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("copies"),
                row.getInt("replied"),
                List.of());
    }

    private static BoardRow row(ResultSet row, int n) throws SQLException {
        Long reply = row.getObject("reply", Long.class);
        return new BoardRow(
                row.getLong("copy_id"),
                row.getString("number"),
                LocalName.of(row, "title"),
                LocalName.of(row, "name"),
                LocalName.of(row, "at"),
                instant(row, "opened_at"),
                reply != null || "REPLIED".equals(row.getString("disposal")),
                row.getString("state").equals("CLOSED"),
                reply,
                row.getObject("due_on", LocalDate.class),
                row.getInt("reminders"),
                instant(row, "reminded_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

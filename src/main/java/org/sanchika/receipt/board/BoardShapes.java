package org.sanchika.receipt.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Shapes;
import org.sanchika.platform.language.Language;

/** Boards as programs read them; the shapes change only by addition. */
final class BoardShapes {
    private BoardShapes() {}

    /** @param lines empty in lists of boards */
    record Board(
            String id,
            String receiptId,
            String number,
            String subject,
            OffsetDateTime madeAt,
            @Nullable LocalDate dueOn,
            int copies,
            int replied,
            List<Line> lines) {
        static Board of(BoardView board, LocalDate today, Language language) {
            return new Board(
                    Long.toString(board.id()),
                    Long.toString(board.receiptId()),
                    board.number(),
                    board.subject(),
                    Shapes.at(board.madeAt()),
                    board.dueOn(),
                    board.copies(),
                    board.replied(),
                    board.rows().stream()
                            .map(row -> Line.of(row, today, language))
                            .toList());
        }
    }

    /**
     * A desk of the group with its copy.
     *
     * @param holder the desk where the copy lies now
     * @param standing REPLIED, CLOSED, OPENED or UNOPENED
     */
    record Line(
            String receiptId,
            String number,
            String post,
            String unit,
            @Nullable String holder,
            String standing,
            @Nullable OffsetDateTime openedAt,
            @Nullable String replyId,
            long daysLate,
            int reminders,
            @Nullable OffsetDateTime remindedAt) {
        static Line of(BoardRow row, LocalDate today, Language language) {
            return new Line(
                    Long.toString(row.copyId()),
                    row.number(),
                    row.desk().in(language),
                    row.unit().in(language),
                    row.holder() == null ? null : row.holder().in(language),
                    row.standing(),
                    at(row.openedAt()),
                    row.replyId() == null ? null : Long.toString(row.replyId()),
                    row.late(today),
                    row.reminders(),
                    at(row.remindedAt()));
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Shapes.at(instant);
    }
}

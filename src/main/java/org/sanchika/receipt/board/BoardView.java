package org.sanchika.receipt.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board. Public for the templates.
 *
 * @param rows empty in lists of boards, where {@code copies} and {@code replied} count them
 */
public record BoardView(
        long id,
        long receiptId,
        String number,
        String subject,
        Instant madeAt,
        @Nullable LocalDate dueOn,
        int copies,
        int replied,
        List<BoardRow> rows) {
    BoardView with(List<BoardRow> all) {
        int answered = (int) all.stream().filter(BoardRow::replied).count();
        return new BoardView(id, receiptId, number, subject, madeAt, dueOn, all.size(), answered, all);
    }
}

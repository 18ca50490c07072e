package org.sanchika.receipt.board;

import java.time.LocalDate;
import org.sanchika.custody.Action;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.springframework.boot.test.context.TestComponent;

/** Sends letters to groups as the page does. */
@TestComponent
public class BoardFixtures {
    private final Boards boards;

    BoardFixtures(Boards boards) {
        this.boards = boards;
    }

    /** The number of the board on which the answers are watched. */
    public long send(MatterId letter, long group, LocalDate due, Acting by) {
        var circular = new Boards.Circular(group, Action.FOR_REPORT, due, "");
        if (boards.send(letter, circular, by) instanceof Outcome.Done(var board, var seq)) {
            return board.value();
        }
        throw new AssertionError("not sent: " + letter);
    }
}

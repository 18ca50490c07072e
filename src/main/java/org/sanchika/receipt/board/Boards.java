package org.sanchika.receipt.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a letter to a group and watches over the answers. */
@Service
@Transactional
class Boards {
    private static final Logger log = LoggerFactory.getLogger(Boards.class);

    private final BoardSql sql;
    private final Receipts receipts;
    private final Custody custody;
    private final Office office;
    private final Once once;
    private final Clock clock;

    Boards(BoardSql sql, Receipts receipts, Custody custody, Office office, Once once, Clock clock) {
        this.sql = sql;
        this.receipts = receipts;
        this.custody = custody;
        this.office = office;
        this.once = once;
        this.clock = clock;
    }

    /** What is asked of the whole group. */
    record Circular(long group, Action action, @Nullable LocalDate dueOn, String remarks) {}

    /** A copy for every desk of the group but one's own, each sent at once. The answer's matter is the board's number. */
    Outcome send(MatterId receipt, Circular circular, Acting by) {
        List<PostId> desks = office.group(by.post(), circular.group()).stream()
                .filter(post -> !post.equals(by.post()))
                .toList();
        if (desks.isEmpty()) {
            return new Outcome.NoSuchDesk();
        }
        if (receipts.find(receipt, by).isEmpty()) {
            return new Outcome.Unknown();
        }
        Instant now = clock.instant();
        long board = sql.insert(receipt, by.post(), now, circular.dueOn());
        for (PostId desk : desks) {
            Registration copy = receipts.copy(receipt, by);
            if (!(copy instanceof Registration.Registered(var id, var computerNo, var number))) {
                return new Outcome.Unknown();
            }
            Send send = new Send(
                    desk, circular.action(), Priority.ORDINARY, circular.dueOn(), circular.remarks(), List.of());
            if (custody.send(id, send, by) instanceof Outcome.Refusal refusal) {
                return refusal;
            }
            sql.insertCopy(board, id, desk);
        }
        log.info("board.made board={} receipt={} desks={} post={}", board, receipt.value(), desks.size(), by.post());
        return new Outcome.Done(new MatterId(board), 0);
    }

    @Transactional(readOnly = true)
    public Optional<BoardView> find(long id, Acting by) {
        return sql.board(id, by.post()).map(board -> board.with(sql.rows(id)));
    }

    @Transactional(readOnly = true)
    public List<BoardView> all(Acting by, long before, int limit) {
        return sql.boards(by.post(), before, limit);
    }

    @Transactional(readOnly = true)
    public List<Office.Group> groups(Acting by) {
        return office.groups(by.post());
    }

    /**
     * Everybody who has neither replied nor closed is reminded in one act: in the chain of his copy, and on the board.
     * How many were, the first time when it is asked for again; empty when the board is another's.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Integer> remindOnce(long id, UUID key, Acting by) {
        return once.run(
                        by.person().value(),
                        key,
                        "remind " + id,
                        () -> remind(id, by).map(String::valueOf))
                .map(result -> Integer.valueOf(result.answer()));
    }

    private Optional<Integer> remind(long id, Acting by) {
        return find(id, by).map(board -> {
            List<Long> reminded = board.rows().stream()
                    .filter(BoardRow::isOpen)
                    .map(BoardRow::copyId)
                    .sorted()
                    .filter(copy -> custody.remind(new MatterId(copy), "", by) instanceof Outcome.Done)
                    .toList();
            if (!reminded.isEmpty()) {
                sql.remind(id, reminded, clock.instant());
                log.info(
                        "board.reminded board={} copies={} post={}",
                        id,
                        reminded.size(),
                        by.post().value());
            }
            return reminded.size();
        });
    }
}

package org.sanchika.dispatch.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptRegistered;
import org.sanchika.receipt.Receipts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches for replies. Whoever may send an issue may await one, and says when it came. */
@Service
@Transactional
class Watches {
    private final WatchSql sql;
    private final Issues issues;
    private final Dispatches dispatches;
    private final Receipts receipts;
    private final Office office;
    private final Clock clock;

    Watches(WatchSql sql, Issues issues, Dispatches dispatches, Receipts receipts, Office office, Clock clock) {
        this.sql = sql;
        this.issues = issues;
        this.dispatches = dispatches;
        this.receipts = receipts;
        this.office = office;
        this.clock = clock;
    }

    Outcome begin(IssueId id, LocalDate due, Acting by) {
        Issue issue = issues.find(id, by).orElse(null);
        if (issue == null) {
            return new Outcome.Unknown();
        }
        if (!dispatches.maySend(issue, by)) {
            return new Outcome.MayNot();
        }
        if (!due.isAfter(today())) {
            return new Outcome.DateNotAhead();
        }
        return sql.insert(id, due, office.unit(by.unit()).office(), clock.instant(), by)
                ? new Outcome.Done(issue.matter(), 0)
                : new Outcome.Obstacle("reply.refusal.watched");
    }

    /** @param receipt diary or computer number of the reply; empty when none is needed, for the reason given */
    Outcome end(IssueId id, String receipt, String reason, Acting by) {
        Issue issue = issues.find(id, by).orElse(null);
        if (issue == null) {
            return new Outcome.Unknown();
        }
        if (!dispatches.maySend(issue, by)) {
            return new Outcome.MayNot();
        }
        if (receipt.isBlank() && reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (reason.length() > Send.REMARKS) {
            return new Outcome.TextTooLong(Send.REMARKS);
        }
        Receipt reply =
                receipt.isBlank() ? null : receipts.numbered(receipt, by).orElse(null);
        if (reply == null && !receipt.isBlank()) {
            return new Outcome.Obstacle("reply.refusal.receipt");
        }
        if (!sql.take(id)) {
            return new Outcome.Obstacle("reply.refusal.over");
        }
        sql.end(id, reply == null ? null : reply.id(), reason.strip(), clock.instant(), by);
        return new Outcome.Done(issue.matter(), 0);
    }

    @Transactional(readOnly = true)
    List<WatchRow> open(boolean overdue, @Nullable LocalDate afterDue, long after, int limit, Acting reader) {
        LocalDate upTo = overdue ? today().minusDays(1) : LocalDate.of(9999, 12, 31);
        LocalDate from = afterDue == null ? LocalDate.of(1900, 1, 1) : afterDue;
        return sql.open(new WatchSql.Asked(reader.unit(), upTo, from, after, limit), office.principals(reader));
    }

    @Transactional(readOnly = true)
    Optional<LocalDate> due(IssueId issue) {
        return sql.due(issue);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** A letter that names the number of what was issued may be the reply to it. */
    @EventListener
    void registered(ReceiptRegistered registered) {
        sql.hint(
                registered.receipt(),
                office.unit(sql.unit(registered.receipt())).office(),
                Digits.store(registered.text()));
    }
}

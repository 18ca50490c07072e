package org.sanchika.custody.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the holder of a late matter, or those above him; the chain keeps who was told and when. */
@Service
@Transactional
class Escalating {
    private final LedgerSql ledger;
    private final EscalationSql sql;
    private final AccessSql access;
    private final Pen pen;
    private final Office office;

    Escalating(LedgerSql ledger, EscalationSql sql, AccessSql access, Pen pen, Office office) {
        this.ledger = ledger;
        this.sql = sql;
        this.access = access;
        this.pen = pen;
        this.office = office;
    }

    /** How many were told: those of {@code steps} up who do not know yet, unless it moved meanwhile. */
    int tell(MatterId matter, int movedSeq, List<Integer> steps) {
        int told = 0;
        for (int stepsUp : steps) {
            Optional<Written> written = ledger.lock(matter, null).filter(one -> liesStill(one.held(), movedSeq));
            if (written.isPresent() && tell(written.get(), stepsUp)) {
                told++;
            }
        }
        return told;
    }

    private boolean tell(Written written, int stepsUp) {
        Held held = written.held();
        Optional<PostId> whom = stepsUp == 0 ? Optional.of(held.holder()) : above(held.holder(), stepsUp);
        if (whom.isEmpty() || !mayKnow(held, whom.get()) || knows(held, stepsUp, whom.get())) {
            return false;
        }
        Outcome.Done done = stepsUp == 0
                ? event(written, "REMINDED", ledger.reminders(held.matter()) + 1)
                : event(written, "ESCALATED", stepsUp);
        sql.tell(held.matter(), done.seq(), held.movedSeq(), new EscalationSql.Told(stepsUp, whom.get()), pen.now());
        access.grant(held.matter(), principal(whom.get()), "ESCALATED", pen.now());
        return true;
    }

    /** What follows the channel of posts only is brought to the notice of those whom it has passed. */
    private boolean mayKnow(Held held, PostId whom) {
        return !held.restricted() || access.visible(held.matter(), Set.of(principal(whom)));
    }

    private boolean knows(Held held, int stepsUp, PostId whom) {
        return sql.told(held.matter(), held.movedSeq()).stream()
                .anyMatch(one -> one.stepsUp() == stepsUp || one.post().equals(whom));
    }

    private static String principal(PostId post) {
        return "post:" + post.value();
    }

    private Outcome.Done event(Written written, String kind, int number) {
        return pen.happened(written, kind, Integer.toString(number));
    }

    /** Where the line ends before, whoever is on top of it. */
    private Optional<PostId> above(PostId holder, int stepsUp) {
        List<PostId> superiors = office.superiors(holder);
        return superiors.isEmpty()
                ? Optional.empty()
                : Optional.of(superiors.get(Math.min(stepsUp, superiors.size()) - 1));
    }

    private static boolean liesStill(Held held, int movedSeq) {
        return held.state() == MatterState.ACTIVE && held.movedSeq() == movedSeq;
    }
}

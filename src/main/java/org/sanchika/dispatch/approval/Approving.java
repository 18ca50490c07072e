package org.sanchika.dispatch.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Drafts;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approval by the state's table of delegation; each act stands in the chain of the file with the digest of the text. */
@Service
@Transactional
class Approving implements Approvals {
    private final ApprovalSql sql;
    private final Drafts drafts;
    private final Custody custody;
    private final Office office;
    private final StatePack pack;
    private final Clock clock;

    Approving(ApprovalSql sql, Drafts drafts, Custody custody, Office office, StatePack pack, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.custody = custody;
        this.office = office;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public Outcome approve(DraftId draft, int version, Acting by) {
        return act(
                draft,
                Kind.APPROVED,
                "",
                by,
                now -> ApprovalRules.approving(
                        now.state(),
                        version,
                        now.last(),
                        levelOf(by),
                        level(now),
                        drafts.missing(now).size()));
    }

    @Override
    public Outcome disapprove(DraftId draft, String reason, Acting by) {
        return act(
                draft,
                Kind.DISAPPROVED,
                reason,
                by,
                now -> ApprovalRules.disapproving(now.state(), levelOf(by), level(now), reason));
    }

    @Override
    public Outcome cancel(DraftId draft, String reason, Acting by) {
        return act(
                draft,
                Kind.CANCELLED,
                reason,
                by,
                now -> ApprovalRules.cancelling(now.state(), levelOf(by), level(now), reason));
    }

    @Override
    @Transactional(readOnly = true)
    public LocalName approver(Draft draft) {
        int lowest = level(draft);
        return pack.levels().stream()
                .filter(level -> level.level() >= lowest)
                .findFirst()
                .orElse(pack.levels().getLast())
                .name();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayApprove(Draft draft, Acting by) {
        return levelOf(by) >= level(draft);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> deeds(DraftId draft, Acting reader) {
        return drafts.find(draft, reader).isPresent() ? sql.deeds(draft) : List.of();
    }

    private Outcome act(
            DraftId draft, Kind kind, String reason, Acting by, Function<Draft, Optional<Outcome.Refusal>> rule) {
        sql.lock(draft);
        Draft now = drafts.find(draft, by).orElse(null);
        if (now == null) {
            return new Outcome.Unknown();
        }
        Optional<Outcome.Refusal> refusal = custody.holding(now.matter(), by).or(() -> rule.apply(now));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        sql.insert(draft, now.last(), kind, reason.strip(), clock.instant(), by);
        sql.state(
                draft,
                switch (kind) {
                    case APPROVED -> Draft.State.APPROVED;
                    case DISAPPROVED -> Draft.State.DRAFT;
                    case CANCELLED -> Draft.State.CANCELLED;
                });
        String code = "DRAFT_" + kind + ":" + draft.value() + "/" + now.last();
        return custody.record(now.matter(), new OnRecord(code, now.text().digest(reason.strip())), by);
    }

    private int level(Draft draft) {
        return pack.approverOf(draft.form().name(), sql.references(draft.id()));
    }

    private int levelOf(Acting by) {
        return office.desk(by.post()).map(Desk::level).orElse(0);
    }
}

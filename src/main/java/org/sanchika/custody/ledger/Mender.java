package org.sanchika.custody.ledger;

import java.util.List;
import java.util.Objects;
import org.sanchika.custody.MatterId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes anew from a matter's chain what was derived from it. */
@Component
class Mender {
    private final ChainSql chains;
    private final CheckSql sql;
    private final LedgerSql ledger;
    private final ChainVerifier verifier;
    private final StayLimits limits;

    Mender(ChainSql chains, CheckSql sql, LedgerSql ledger, ChainVerifier verifier, StayLimits limits) {
        this.chains = chains;
        this.sql = sql;
        this.ledger = ledger;
        this.verifier = verifier;
        this.limits = limits;
    }

    /**
     * Under the matter's lock, from its chain as it is now.
     *
     * @param what HOLDING or STAY
     * @return false when the chain is broken and says nothing
     */
    @Transactional
    public boolean mend(long matter, String what) {
        ledger.lock(new MatterId(matter), null);
        CheckSql.Kept kept = sql.kept(matter, matter).getFirst();
        List<ChainSql.Row> rows = chains.rows(matter, matter);
        if (verifier.firstBreak(new MatterId(matter), kept.kind(), rows) != null) {
            return false;
        }
        List<Entry> chain = rows.stream().map(ChainSql.Row::entry).toList();
        if (what.equals("HOLDING")) {
            sql.hold(
                    matter,
                    Objects.requireNonNull(HoldingFold.fold(chain, kept.physical())),
                    rows.getLast().hash());
        } else {
            List<Integer> known = sql.stays(matter, matter).stream()
                    .map(one -> one.stay().seq())
                    .toList();
            StayFold.fold(chain, kept.physical()).stream()
                    .filter(stay -> !known.contains(stay.seq()))
                    .forEach(stay -> sql.lay(matter, stay, limits.actBy(chain, stay)));
        }
        return true;
    }
}

package org.sanchika.custody.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Proofs;
import org.sanchika.office.PersonId;
import org.springframework.stereotype.Service;

/** Proofs of single matters and of all of them. */
@Service
class LedgerProofs implements Proofs {
    private final ChainVerifier verifier;
    private final Examiner examiner;
    private final CheckSql checks;

    LedgerProofs(ChainVerifier verifier, Examiner examiner, CheckSql checks) {
        this.verifier = verifier;
        this.examiner = examiner;
        this.checks = checks;
    }

    @Override
    public Optional<Proof> of(MatterId matter) {
        return verifier.of(matter);
    }

    @Override
    public List<String> holdingDiffers(MatterId matter) {
        return verifier.holdingDiffers(matter);
    }

    @Override
    public CheckUp checkUp(boolean repair, @Nullable PersonId by) {
        return examiner.round(repair, by);
    }

    @Override
    public List<CheckUp> checkUps(int limit) {
        return checks.newest(limit);
    }
}

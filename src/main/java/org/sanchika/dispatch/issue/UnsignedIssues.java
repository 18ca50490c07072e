package org.sanchika.dispatch.issue;

import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Files;
import org.sanchika.receipt.Receipts;
import org.springframework.stereotype.Component;

/**
 * A number that is neither issued nor given up would wait for ever in a closed file or on a closed letter; and while it waits
 * its paper names where it belongs, so that the letter stays where it is.
 */
@Component
class UnsignedIssues implements Files.Unfinished, Receipts.Unfinished {
    private final IssueSql sql;

    UnsignedIssues(IssueSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> on(MatterId file) {
        return sql.waits(file) ? Optional.of("issue.closure") : Optional.empty();
    }

    @Override
    public Optional<String> with(MatterId receipt) {
        return sql.waits(receipt) ? Optional.of("issue.closure.RECEIPT") : Optional.empty();
    }

    /** Acts on drafts lock the draft first and then where it lies; so does this. */
    @Override
    public void hold(MatterId receipt) {
        sql.lock(receipt);
    }
}

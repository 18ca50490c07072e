package org.sanchika.dispatch.issue;

import java.time.Clock;
import java.time.LocalDate;
import org.sanchika.dispatch.IssueId;
import org.sanchika.platform.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers that were not signed by their date, each told of in a transaction of its own. */
@Component
class LateSignatures {
    private static final Logger log = LoggerFactory.getLogger(LateSignatures.class);
    private static final int AT_ONCE = 1000;

    private final CosignerSql sql;
    private final IssueSql issues;
    private final Cosigners cosigners;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateSignatures(
            CosignerSql sql, IssueSql issues, Cosigners cosigners, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.issues = issues;
        this.cosigners = cosigners;
        this.transaction = transaction;
        this.clock = clock;
    }

    void tell() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        for (IssueId issue : sql.late(today, AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> tell(issue));
            } catch (RuntimeException failed) {
                log.error("issue.late issue={}", issue.value(), failed);
            }
        }
    }

    /** Asked again under the lock, for it may have been signed meanwhile. */
    private void tell(IssueId id) {
        issues.find(id).ifPresent(found -> issues.lock(found.draft()));
        issues.find(id).filter(issue -> issue.isOpen()).ifPresent(issue -> cosigners.late(issue, sql.sender(id)));
    }
}

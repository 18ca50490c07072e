package org.sanchika.dispatch.issue;

import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Letters;
import org.sanchika.platform.seal.Standing;
import org.springframework.stereotype.Component;

/** Tells whoever holds a letter whether it was ever issued. */
@Component
class IssueStanding implements Standing {
    private final IssueSql sql;

    IssueStanding(IssueSql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Letters.SEALED_AS;
    }

    @Override
    public State of(long subject) {
        Issue issue = sql.find(new IssueId(subject)).orElseThrow();
        if (issue.isOpen()) {
            return State.NOT_ISSUED;
        }
        return issue.isIssued() ? State.STANDS : State.GIVEN_UP;
    }
}

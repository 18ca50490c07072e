package org.sanchika.dispatch.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sanchika.dispatch.Issue;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** What the register of a unit says of a calendar year, for pages and programs alike. */
@Component
class IssueRegister {
    static final int MOST = 200;
    private static final int FIRST_YEAR = 1950;

    private final IssueRegisterSql sql;
    private final Office office;
    private final Clock clock;

    IssueRegister(IssueRegisterSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    List<Issue.Entry> rows(int year, String state, long before, int limit, Acting by) {
        var stretch = new IssueRegisterSql.Stretch(by.unit(), year, state, before, limit);
        return sql.entries(stretch, office.principals(by));
    }

    /** This year where none is meant. */
    int year(String typed) {
        int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : thisYear();
        return Math.clamp(year, FIRST_YEAR, thisYear());
    }

    int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE).getYear();
    }
}

package org.sanchika.dispatch.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.springframework.stereotype.Component;

/** What left a unit and those below it, for pages and programs alike. */
@Component
class DispatchRegister {
    static final int MOST = 200;

    private final DispatchRegisterSql sql;
    private final Office office;
    private final Clock clock;

    DispatchRegister(DispatchRegisterSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    List<DispatchRow> rows(Period period, String mode, long before, int limit, Acting by) {
        String known = DispatchForm.mode(mode) == null ? "" : mode;
        var stretch = new DispatchRegisterSql.Stretch(by.unit(), period.first(), period.last(), known, before, limit);
        return sql.rows(stretch, by.may(Power.DISPATCH), office.principals(by));
    }

    Period period(String from, String to) {
        return Period.read(from, to, LocalDate.ofInstant(clock.instant(), Words.ZONE));
    }
}

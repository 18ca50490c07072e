package org.sanchika.register.assurance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sanchika.register.Assurance;

/** An assurance in the register. Public for the templates. */
public record AssuranceLine(Assurance of, boolean overdue, boolean near, long daysOver) {
    static AssuranceLine of(Assurance one, LocalDate today) {
        return new AssuranceLine(
                one,
                AssuranceRules.isOverdue(one, today),
                AssuranceRules.isNear(one, today),
                ChronoUnit.DAYS.between(one.dueOn(), today));
    }
}

package org.sanchika.register.assurance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.register.Scrutiny;

/** When a register was gone through last, and when it is to be gone through next. Public for the templates. */
public record ScrutinyLine(Scrutiny.Grade grade, @Nullable Scrutiny last, LocalDate next, boolean due) {
    static List<ScrutinyLine> of(List<Scrutiny> latest, LocalDate today) {
        return Arrays.stream(Scrutiny.Grade.values())
                .map(grade -> {
                    Scrutiny last = latest.stream()
                            .filter(one -> one.grade() == grade)
                            .findFirst()
                            .orElse(null);
                    LocalDate day = last == null ? null : LocalDate.ofInstant(last.at(), Words.ZONE);
                    LocalDate next = AssuranceRules.next(grade, day, today);
                    return new ScrutinyLine(grade, last, next, !next.isAfter(today));
                })
                .toList();
    }
}

package org.sanchika.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/** What is to be entered in a register of returns: see {@link Periodical}. */
public record NewPeriodical(
        UnitId unit,
        LocalName name,
        Periodical.Direction direction,
        @Nullable UnitId partyUnit,
        String party,
        PostId post,
        DueRule rule,
        LocalDate begunOn) {}

package org.sanchika.receipt.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/** A line of the diary; what the reader may not open has its number and its desk only. Public for the templates. */
public record DiaryRow(
        long id,
        boolean visible,
        String number,
        long computerNo,
        LocalDate diarisedOn,
        LocalDate receivedOn,
        String letterRef,
        @Nullable LocalDate letterDate,
        String party,
        String subject,
        String category,
        String mode,
        boolean physical,
        String reference,
        @Nullable LocalDate hardDueOn,
        LocalName holder,
        LocalName holderUnit,
        String state,
        @Nullable String disposal) {}

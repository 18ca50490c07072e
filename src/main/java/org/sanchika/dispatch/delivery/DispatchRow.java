package org.sanchika.dispatch.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Dispatch;

/**
 * A line of the register of dispatch. Public for the templates.
 *
 * @param recipient empty where the reader may not know the file and is not the registry's
 * @param envelope number under which it went; empty for none
 * @param postage in paise, of the whole envelope
 * @param ended the day of its last step
 * @param remark of its last step: who took it, or why it came back
 */
public record DispatchRow(
        long id,
        long issue,
        String number,
        String recipient,
        Dispatch.Mode mode,
        Dispatch.Way way,
        LocalDate dated,
        String envelope,
        String trackingNo,
        long postage,
        Dispatch.Step.Kind state,
        @Nullable LocalDate ended,
        String remark,
        boolean visible) {}

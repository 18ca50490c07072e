package org.sanchika.efile.register;

import java.time.LocalDate;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;

/**
 * A line of the file register. Public for the templates.
 *
 * @param subject empty when the reader may not open the file
 */
public record RegisterRow(
        MatterId id,
        String number,
        long computerNo,
        LocalDate openedOn,
        String kind,
        String subject,
        String category,
        boolean visible,
        boolean physical,
        String state,
        LocalName holder,
        LocalName holderUnit) {}

package org.sanchika.efile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Language;

/**
 * What is to be entered in a guard file: see {@link Authority}.
 *
 * @param unit whose guard file
 * @param paper stored before; none where there are only the words
 */
public record NewAuthority(
        UnitId unit,
        Authority.Kind kind,
        String citation,
        @Nullable LocalDate madeOn,
        Language language,
        String wording,
        @Nullable Document paper,
        String fileName) {}

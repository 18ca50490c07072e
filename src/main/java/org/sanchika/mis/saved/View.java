package org.sanchika.mis.saved;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Period;
import org.sanchika.mis.Asked;
import org.sanchika.mis.Report;
import org.sanchika.platform.language.LocalName;

/**
 * A report as its reader keeps it. Public for the templates.
 *
 * @param owner whose it is, by name
 * @param report its name
 * @param unit with all below it; none for all that whoever looks at it may look at
 * @param first and {@code last}: where the days are fixed
 */
public record View(
        long id,
        long person,
        LocalName owner,
        String name,
        String report,
        @Nullable Unit unit,
        Map<String, String> chosen,
        Span span,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public record Unit(long id, LocalName name) {}

    /** As it is asked for on a day. */
    public Asked asked(Report found, LocalDate today) {
        Span.Days days = span.on(today, new Span.Days(first == null ? today : first, last == null ? today : last));
        Period period = Period.read(days.first().toString(), days.last().toString(), today);
        return Asked.of(found, unit == null ? 0 : unit.id(), period, chosen);
    }
}

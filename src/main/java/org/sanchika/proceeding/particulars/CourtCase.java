package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.platform.language.Digits;
import org.sanchika.receipt.Fault;

/**
 * A case in a court.
 *
 * @param number with its kind, such as CWJC 4711
 * @param contempt whether contempt of court is alleged
 * @param nextOn day of the next hearing
 * @param repliedOn when the reply (counter-affidavit) was filed
 * @param endedOn when it was decided
 * @param result how; only with the day
 */
public record CourtCase(
        @Nullable String court,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable String parties,
        @Nullable Boolean contempt,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate endedOn,
        @Nullable String result)
        implements Particulars {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    static CourtCase of(ActForm form) {
        String year = Digits.store(form.get("year"));
        return new CourtCase(
                form.get("court"),
                form.get("number"),
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                form.get("parties"),
                form.has("contempt"),
                form.date("nextOn").orElse(null),
                form.date("repliedOn").orElse(null),
                form.date("endedOn").orElse(null),
                form.get("result"));
    }

    @Override
    public Kind kind() {
        return Kind.COURT;
    }

    @Override
    public Map<String, @Nullable Object> said() {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("court", Checks.clean(court));
        said.put("number", Checks.clean(number));
        said.put("year", year);
        said.put("parties", Checks.clean(parties));
        said.put("contempt", Boolean.TRUE.equals(contempt));
        said.put("nextOn", nextOn);
        said.put("repliedOn", repliedOn);
        said.put("endedOn", endedOn);
        said.put("result", Checks.clean(result));
        return said;
    }

    @Override
    public @Nullable LocalDate due() {
        return endedOn == null ? nextOn : null;
    }

    @Override
    public List<Fault> faults(LocalDate today) {
        return new Checks(today)
                .needed("court", Checks.clean(court))
                .atMost("court", Checks.clean(court), 200)
                .needed("number", Checks.clean(number))
                .atMost("number", Checks.clean(number), 100)
                .unless(year != null && year >= EARLIEST && year <= LATEST, "year", "particulars.fault.year")
                .needed("parties", Checks.clean(parties))
                .atMost("parties", Checks.clean(parties), 2000)
                .done("repliedOn", repliedOn, null)
                .done("endedOn", endedOn, null)
                .unless(endedOn == null || !Checks.clean(result).isEmpty(), "result", "form.required")
                .unless(endedOn != null || Checks.clean(result).isEmpty(), "endedOn", "form.date")
                .atMost("result", Checks.clean(result), 2000)
                .faults();
    }
}

package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.receipt.Fault;

/**
 * An application under the Right to Information Act, 2005.
 *
 * @param number of registration
 * @param life whether it concerns the life or liberty of a person: 48 hours instead of thirty days
 * @param throughApio whether it came through an assistant public information officer: five days more
 * @param officer the public information officer
 * @param fee how it was paid
 * @param transferredTo the public authority it was transferred to under section 6(3)
 * @param appealOn when a first appeal was received
 * @param decidedOn when that was decided
 */
public record RtiApplication(
        @Nullable String number,
        @Nullable LocalDate receivedOn,
        @Nullable Boolean life,
        @Nullable Boolean throughApio,
        @Nullable String officer,
        @Nullable String fee,
        @Nullable String transferredTo,
        @Nullable LocalDate transferredOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate appealOn,
        @Nullable LocalDate decidedOn)
        implements Particulars {

    static RtiApplication of(ActForm form) {
        return new RtiApplication(
                form.get("number"),
                form.date("receivedOn").orElse(null),
                form.has("life"),
                form.has("throughApio"),
                form.get("officer"),
                form.get("fee"),
                form.get("transferredTo"),
                form.date("transferredOn").orElse(null),
                form.date("repliedOn").orElse(null),
                form.date("appealOn").orElse(null),
                form.date("decidedOn").orElse(null));
    }

    @Override
    public Kind kind() {
        return Kind.RTI;
    }

    @Override
    public Map<String, @Nullable Object> said() {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("number", Checks.clean(number));
        said.put("receivedOn", receivedOn);
        said.put("life", Boolean.TRUE.equals(life));
        said.put("throughApio", Boolean.TRUE.equals(throughApio));
        said.put("officer", Checks.clean(officer));
        said.put("fee", Checks.clean(fee));
        said.put("transferredTo", Checks.clean(transferredTo));
        said.put("transferredOn", transferredOn);
        said.put("repliedOn", repliedOn);
        said.put("appealOn", appealOn);
        said.put("decidedOn", decidedOn);
        return said;
    }

    @Override
    public @Nullable LocalDate due() {
        return receivedOn == null ? null : RtiRules.due(this, receivedOn);
    }

    /** By when it is to be answered; none before it was received. */
    @Nullable
    LocalDate replyDue() {
        return receivedOn == null
                ? null
                : RtiRules.replyDue(receivedOn, Boolean.TRUE.equals(life), Boolean.TRUE.equals(throughApio));
    }

    @Override
    public List<Fault> faults(LocalDate today) {
        String to = Checks.clean(transferredTo);
        return new Checks(today)
                .needed("number", Checks.clean(number))
                .atMost("number", Checks.clean(number), 100)
                .needed("receivedOn", receivedOn)
                .done("receivedOn", receivedOn, null)
                .needed("officer", Checks.clean(officer))
                .atMost("officer", Checks.clean(officer), 200)
                .atMost("fee", Checks.clean(fee), 100)
                .unless(transferredOn == null || !to.isEmpty(), "transferredTo", "form.required")
                .unless(transferredOn != null || to.isEmpty(), "transferredOn", "form.date")
                .atMost("transferredTo", to, 200)
                .done("transferredOn", transferredOn, receivedOn)
                .done("repliedOn", repliedOn, receivedOn)
                .done("appealOn", appealOn, receivedOn)
                .unless(decidedOn == null || appealOn != null, "appealOn", "form.date")
                .done("decidedOn", decidedOn, appealOn)
                .faults();
    }
}

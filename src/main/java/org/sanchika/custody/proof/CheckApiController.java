package org.sanchika.custody.proof;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Shapes;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checks of the ledger as calls, so that a data centre's watch can ask. */
@RestController
class CheckApiController {
    private final Proofs proofs;

    CheckApiController(Proofs proofs) {
        this.proofs = proofs;
    }

    /** @param clean nothing was found, or all of it was mended */
    record CheckShape(
            OffsetDateTime at,
            OffsetDateTime until,
            String matters,
            int found,
            int repaired,
            boolean clean,
            List<FoundShape> first) {}

    /**
     * @param matterId none when working days differ, which concern no matter
     * @param number as shown; empty without a matter
     * @param what CHAIN: a row does not follow from the one before; HOLDING: who holds it; STAY: where it lay; DAYS: the
     *     tables of working days
     * @param detail what is written, and what the ledger, or pack and calendars, say
     */
    record FoundShape(@Nullable String matterId, String number, String what, String detail, boolean repaired) {}

    /** The newest first; one is made every night. */
    @GetMapping("/api/v1/ledger-checks")
    @Requires(Power.INSTALLATION)
    Part<CheckShape> checks(@RequestParam(defaultValue = "1") int limit) {
        return new Part<>(
                proofs.checkUps(Part.within(limit)).stream()
                        .map(CheckApiController::shape)
                        .toList(),
                null);
    }

    private static CheckShape shape(Proofs.CheckUp check) {
        return new CheckShape(
                Shapes.at(check.at()),
                Shapes.at(check.until()),
                Long.toString(check.matters()),
                check.found(),
                check.repaired(),
                check.isClean(),
                check.first().stream()
                        .map(one -> new FoundShape(
                                one.matter() == 0 ? null : Long.toString(one.matter()),
                                one.number(),
                                one.what(),
                                one.detail(),
                                one.repaired()))
                        .toList());
    }
}

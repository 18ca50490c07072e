package org.sanchika.custody.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Proofs;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The chain of a matter with its hashes, for whoever may know of it. */
@RestController
class ProofApiController {
    private final Custody custody;
    private final Proofs proofs;

    ProofApiController(Custody custody, Proofs proofs) {
        this.custody = custody;
        this.proofs = proofs;
    }

    /** @param seal the signed seal that covers the chain; none until it is sealed */
    record Proven(
            String matterId,
            boolean whole,
            @Nullable Integer firstBreak,
            List<Proofs.Link> chain,
            @Nullable Object seal) {}

    /**
     * The chain of a matter with its hashes, so that anybody can reckon it again. {@code seal} is null until one covers
     * it.
     */
    @GetMapping("/api/v1/matters/{id:\\d{1,18}}/proof")
    @Requires(Power.READ)
    Proven proof(@PathVariable long id, Acting reader) {
        MatterId matter = new MatterId(id);
        if (!custody.visible(matter, reader)) {
            throw new Gone("matter " + id);
        }
        var proof = proofs.of(matter).orElseThrow(() -> new Gone("matter " + id));
        return new Proven(Long.toString(id), proof.isWhole(), proof.firstBreak(), proof.chain(), null);
    }
}

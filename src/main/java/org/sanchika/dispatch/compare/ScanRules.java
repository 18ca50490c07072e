package org.sanchika.dispatch.compare;

import java.util.Optional;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.office.PersonId;

/** Who brings a scan, and who compares it. Facts come in, the reason why not goes out. */
final class ScanRules {
    private ScanRules() {}

    static Optional<Outcome.Refusal> bringing(Issue issue) {
        Optional<Outcome.Refusal> ended = Optional.ofNullable(issue.end())
                .map(end -> new Outcome.Obstacle(end.isIssued() ? "draft.refusal.ISSUED" : "issue.refusal.given-up"));
        return ended.or(() -> issue.partlySigned().map(signed -> new Outcome.Obstacle("issue.refusal.part-signed")));
    }

    static Optional<Outcome.Refusal> comparing(Scan scan, PersonId person) {
        if (scan.person().equals(person)) {
            return Optional.of(new Outcome.Obstacle("scan.refusal.own"));
        }
        return scan.waits() ? Optional.empty() : Optional.of(new Outcome.Obstacle("scan.refusal.done"));
    }

    static Optional<Outcome.Refusal> differing(Scan scan, PersonId person, String reason) {
        return comparing(scan, person).or(() -> {
            if (reason.isBlank()) {
                return Optional.of(new Outcome.ReasonMissing());
            }
            return reason.length() > Send.REMARKS
                    ? Optional.of(new Outcome.TextTooLong(Send.REMARKS))
                    : Optional.empty();
        });
    }
}

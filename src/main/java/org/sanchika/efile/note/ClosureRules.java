package org.sanchika.efile.note;

import java.util.Optional;
import org.sanchika.office.UnitId;

/** Why a file cannot be closed yet (domain 4.4, practice 5): facts come in, the key of the sentence goes out. */
final class ClosureRules {
    private ClosureRules() {}

    /**
     * What the file says of itself.
     *
     * @param unit the section that owns it
     * @param undealt letters in it of which nobody said what became
     * @param parts parts that are still open
     * @param attached files of other matters that travel inside
     * @param approval level of the highest desk that noted that it may be closed, the note in the making included; 0 for none
     */
    record Facts(UnitId unit, int undealt, int parts, int attached, int approval) {}

    static Optional<String> obstacle(Facts facts, boolean owns, int approver) {
        if (!owns) {
            return Optional.of("efile.closure.not-ours");
        }
        if (facts.undealt() > 0) {
            return Optional.of("efile.closure.undealt");
        }
        if (facts.parts() > 0) {
            return Optional.of("efile.closure.parts");
        }
        if (facts.attached() > 0) {
            return Optional.of("efile.closure.attached");
        }
        return facts.approval() < approver ? Optional.of("efile.closure.approval") : Optional.empty();
    }
}

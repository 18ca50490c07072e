package org.sanchika.custody.limit;

import org.sanchika.platform.language.LocalName;

/**
 * How many working days a matter may lie on a desk of a unit or below it. Public for the templates.
 *
 * @param unit where it was set
 * @param distance steps from the unit that is looked at up to there
 * @param kind code of a kind of matter; empty for all
 * @param reference COURT, RTI …; empty for all
 * @param priority name of a priority; empty for all
 * @param level 0 for all
 */
public record TimeLimit(
        long id,
        long unit,
        LocalName unitName,
        int distance,
        String kind,
        String reference,
        String priority,
        int level,
        int days) {

    boolean fits(String ofKind, String ofReference, String ofPriority, int ofLevel) {
        return (kind.isEmpty() || kind.equals(ofKind))
                && (reference.isEmpty() || reference.equals(ofReference))
                && (priority.isEmpty() || priority.equals(ofPriority))
                && (level == 0 || level == ofLevel);
    }

    /** What names the reference says more than all the rest together; then the kind, the priority, the level. */
    int says() {
        return (reference.isEmpty() ? 0 : 8)
                + (kind.isEmpty() ? 0 : 4)
                + (priority.isEmpty() ? 0 : 2)
                + (level == 0 ? 0 : 1);
    }
}

package org.sanchika.custody.limit;

import org.sanchika.platform.language.LocalName;

/**
 * Who is told of what lies too long on a desk of a unit or below it. Public for the templates.
 *
 * @param unit where it was set
 * @param distance steps from the unit that is looked at up to there
 * @param reference COURT, RTI …; empty for all
 * @param afterDays working days after the date to act by
 * @param stepsUp 0 for the holder himself, 1 for whom he reports to
 */
public record EscalationRule(
        long id, long unit, LocalName unitName, int distance, String reference, int afterDays, int stepsUp) {}

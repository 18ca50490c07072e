package org.sanchika.mis.open;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the installation shows to everybody. Public for the templates.
 *
 * @param depth how far down the tree of units it goes; 1: those on top alone
 * @param licence address of the licence under which the figures may be used
 * @param since when this was said; none: nobody ever did
 */
public record Publication(
        boolean shown, int depth, String licence, @Nullable Instant since) {
    public static final int DEEPEST = 6;

    /** The Government Open Data License of India. */
    static final String GODL = "https://data.gov.in/government-open-data-license-india";

    static final Publication NONE = new Publication(false, 2, GODL, null);

    /** Whether the same is shown. */
    boolean says(boolean otherShown, int otherDepth, String otherLicence) {
        return shown == otherShown && depth == otherDepth && licence.equals(otherLicence);
    }
}

package org.sanchika.platform.web;

import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;

/**
 * A place of a module in the frame's rail; each module brings its own as beans.
 *
 * @param order from the top
 * @param href where it leads
 * @param icon a symbol of icons.svg
 * @param label key of its word
 * @param needs the power without which it is not shown
 * @param waiting how many things wait there, as the reader sees it; empty for none
 */
public record NavEntry(int order, String href, String icon, String label, Power needs, Waiting waiting) {

    /** Counts what waits, capped so that it costs the same on a full desk. */
    @FunctionalInterface
    public interface Waiting {
        Waiting NONE = here -> 0;
        /** More than this is shown as "99+". */
        int CAP = 99;

        int count(Presence here);
    }

    public NavEntry(int order, String href, String icon, String label, Power needs) {
        this(order, href, icon, label, needs, Waiting.NONE);
    }
}

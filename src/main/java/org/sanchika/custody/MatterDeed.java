package org.sanchika.custody;

import java.util.List;
import org.sanchika.office.Acting;

/**
 * A way from a matter's page into another module: "put in a file" on a receipt.
 *
 * @param href of the page that does it
 * @param icon a symbol of icons.svg
 * @param label key of its words
 */
public record MatterDeed(String href, String icon, String label) {

    /** A module that has ways to offer brings this as a bean. */
    public interface Source {
        /** Those that {@code reader} may go; {@code panel} is whole but for its deeds. */
        List<MatterDeed> of(MatterPanel panel, Acting reader);
    }
}

package org.sanchika.receipt.dakpad;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.receipt.Receipt;

/**
 * The letter on the pad. Public for the templates.
 *
 * @param receipt none when the desk is clear
 * @param desks to whom one key sends it
 * @param done letters marked in this sitting
 * @param total those and what still lies there
 * @param skipped letters put off until later, as the address carries them
 */
public record PadCard(
        @Nullable Receipt receipt,
        List<Desk> desks,
        int done,
        long total,
        String skipped,
        @Nullable String problem) {
    private static final String KEYS = "123456789abcdefghilmnopqtvwxyz";

    public static String key(int place) {
        return place < KEYS.length() ? KEYS.substring(place, place + 1) : "";
    }

    /** The address of the pad when this letter, too, is put off. */
    public String skippingThis() {
        String own = receipt == null ? "" : Long.toString(receipt.id().value());
        return skipped.isEmpty() ? own : skipped + "," + own;
    }
}

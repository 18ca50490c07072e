package org.sanchika.receipt;

import org.jspecify.annotations.Nullable;

/**
 * A sender in the register of an office.
 *
 * @param used how many receipts came from him
 * @param mergedInto the entry that stays; none for one that stands
 */
public record Sender(long id, Card card, int used, @Nullable Long mergedInto) {

    /**
     * What is known of a sender.
     *
     * @param id of the entry that was chosen; none when he was typed
     * @param vip the kind of reference his letters are, or NONE
     */
    public record Card(
            @Nullable Long id,
            String name,
            String designation,
            String organisation,
            String address,
            String district,
            String state,
            String pin,
            String mobile,
            String email,
            Reference vip) {
        public static Card named(String name, String designation, String organisation) {
            return new Card(null, name, designation, organisation, "", "", "", "", "", "", Reference.NONE);
        }

        /** As lists show him. */
        public String line() {
            StringBuilder line = new StringBuilder(name);
            for (String more : new String[] {designation, organisation}) {
                if (!more.isEmpty()) {
                    line.append(line.isEmpty() ? "" : ", ").append(more);
                }
            }
            return line.toString();
        }
    }
}

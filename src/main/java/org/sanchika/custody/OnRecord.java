package org.sanchika.custody;

/**
 * Something that the owner of a kind keeps itself and puts on record in the matter's chain: a note, a confirmation.
 *
 * @param code the owner's name for it, such as {@code NOTE:17}; hashed in clear, so never a name or a number of a person
 * @param digest SHA-256 of it as the owner will compute it again for ever
 */
public record OnRecord(String code, byte[] digest) {
    public OnRecord {
        if (digest.length != 32) {
            throw new IllegalArgumentException("not a SHA-256 digest");
        }
    }
}

package org.sanchika.platform.seal;

/**
 * The seal on a paper that is being printed.
 *
 * @param paper its row in the register of sealed papers
 * @param address what its code leads to; the bare seal where this installation has no address
 * @param shown the address without the seal, for those who type it; empty where there is none
 */
public record Mark(long paper, String address, String shown) {

    /** The code as a picture that fits into {@code src}. */
    public String picture() {
        return QrPicture.of(address);
    }
}

package org.sanchika.platform.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a seal says, short so that its code stays coarse enough for any camera.
 *
 * @param k kind
 * @param i id of the subject
 * @param n number
 * @param d date
 * @param h the first half of the SHA-256 of what the paper says
 */
record Claims(String k, long i, String n, String d, String h) {
    private static final int HALF = 16;

    static Claims of(SealedPaper paper) {
        byte[] half = Arrays.copyOf(HexFormat.of().parseHex(paper.digest()), HALF);
        return new Claims(
                paper.kind(),
                paper.subject(),
                paper.number(),
                paper.dated().toString(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(half));
    }
}

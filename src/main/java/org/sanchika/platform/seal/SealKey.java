package org.sanchika.platform.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of this installation, its public half.
 *
 * @param id its thumbprint by RFC 7638
 * @param current whether new seals are made with it
 * @param madeBy none: the program, at its first start
 * @param withdrawn none while what it sealed is believed
 */
public record SealKey(
        String id,
        boolean current,
        Instant madeAt,
        @Nullable Long madeBy,
        String reason,
        @Nullable Withdrawn withdrawn) {

    public record Withdrawn(Instant at, long by, String reason) {}
}

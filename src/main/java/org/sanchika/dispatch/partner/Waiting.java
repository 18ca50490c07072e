package org.sanchika.dispatch.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * A package that the other side has not answered.
 *
 * @param key of what it is, unique over all consignors
 * @param number by which people know what is in it
 * @param part name in the package of what describes it
 * @param description as it stands there
 * @param signature over that; empty before the first attempt
 * @param problem why the last attempt failed; empty
 */
public record Waiting(
        String key,
        long peer,
        UUID id,
        String number,
        String part,
        String description,
        Instant at,
        String signature,
        int tries,
        String problem) {}

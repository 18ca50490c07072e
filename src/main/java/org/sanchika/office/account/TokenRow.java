package org.sanchika.office.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A living token as its owner sees it.
 *
 * @param name empty when a program made it with name and password
 */
public record TokenRow(
        long id,
        String name,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}

package org.sanchika.receipt;

import java.util.Optional;

/** How a receipt was finished. */
public enum Disposal {
    REPLIED,
    FILED,
    NO_ACTION,
    TRANSFERRED,
    DUPLICATE;

    public static Optional<Disposal> of(String code) {
        for (Disposal one : values()) {
            if (one.name().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}

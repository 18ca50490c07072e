package org.sanchika.proceeding.callbook;

import java.util.Arrays;
import java.util.Optional;

/** Why nothing can be done. Public for the templates. */
public enum Ground {
    /** A court stayed it. */
    COURT,
    /** The department itself is in appeal. */
    APPEAL,
    /** An audit objection is contested. */
    AUDIT,
    /** Kept pending by order. */
    ORDERED,
    OTHER;

    static Optional<Ground> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}

package org.sanchika.register;

import java.time.Instant;
import org.sanchika.platform.language.LocalName;

/** A register of assurances was gone through. */
public record Scrutiny(Grade grade, LocalName by, LocalName post, String remark, Instant at) {
    public enum Grade {
        /** By the office itself. */
        OFFICE,
        /** By an officer who stands above it. */
        ABOVE
    }
}

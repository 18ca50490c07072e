package org.sanchika.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PersonId;

/**
 * A certificate that a person signs with.
 *
 * @param name of the signer, as the certificate says it
 * @param issuer the same of who gave it
 * @param serial its number with the issuer, in hexadecimal digits
 * @param ended when it was taken out of use
 */
public record SigningCertificate(
        long id,
        PersonId person,
        Way way,
        String name,
        String issuer,
        String serial,
        Instant from,
        Instant until,
        Instant registered,
        @Nullable Instant ended) {
    private static final int[] WARNED = {7, 15, 30};

    /** Where its key is. */
    public enum Way {
        /** Kept here, locked with the signer’s own password. */
        KEY_FILE,
        /** In a token on the signer’s desk. */
        TOKEN,
        /** Made anew for each signing by the provider of Aadhaar eSign; kept is by what the signer is known there. */
        ESIGN
    }

    /** Within how many days it runs out, where that is soon: 30, 15, 7, or 0 when it has. */
    public Optional<Integer> runsOut(Instant now) {
        if (way == Way.ESIGN) {
            return Optional.empty();
        }
        if (!now.isBefore(until)) {
            return Optional.of(0);
        }
        for (int days : WARNED) {
            if (!now.plus(Duration.ofDays(days)).isBefore(until)) {
                return Optional.of(days);
            }
        }
        return Optional.empty();
    }
}

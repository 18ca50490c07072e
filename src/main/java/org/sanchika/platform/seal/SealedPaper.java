package org.sanchika.platform.seal;

import java.time.LocalDate;
import org.sanchika.platform.language.LocalName;

/**
 * What a paper is, as its seal says it to everybody.
 *
 * @param kind in capitals, with its word under {@code seal.kind}
 * @param subject the id of what it is about; whether it still stands is asked of the kind's {@link Standing}
 * @param dated the day that stands on it
 * @param digest SHA-256 of what it says, in hex
 */
public record SealedPaper(String kind, long subject, String number, LocalDate dated, LocalName office, String digest) {}

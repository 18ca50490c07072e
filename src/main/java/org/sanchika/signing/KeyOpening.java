package org.sanchika.signing;

/** What became of a key file. */
public sealed interface KeyOpening {

    record Opened(SigningKey key) implements KeyOpening {}

    record Refused(Refusal why) implements KeyOpening {}
}

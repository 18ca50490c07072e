package org.sanchika.office.account;

import java.time.Instant;

/** A token just made; it is never shown again. */
public record MadeToken(String token, Instant expiresAt) {}

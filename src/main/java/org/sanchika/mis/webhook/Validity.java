package org.sanchika.mis.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a secret signs. Public for the templates.
 *
 * @param until none: it is the present one
 */
public record Validity(Instant since, @Nullable Instant until) {}

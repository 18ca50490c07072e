package org.sanchika.dispatch.sms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.DispatchId;

/**
 * A message about a letter.
 *
 * @param reference by which it is known to us
 * @param recipient ten digits
 * @param template under which its text is registered
 * @param tried when it was handed to the gateway
 * @param gatewayId by which the gateway knows it; none while that has not answered
 */
record Sms(
        DispatchId dispatch,
        UUID reference,
        String recipient,
        String template,
        String text,
        @Nullable Instant tried,
        @Nullable String gatewayId) {}

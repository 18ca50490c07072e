package org.sanchika.mis.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a notice that did not arrive is tried again. */
final class RetryRules {
    /** As the specification of Standard Webhooks proposes it: about three days in all. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** No receiver puts a notice off longer at a time. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** A pause is longer by up to this part of it, so that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    private RetryRules() {}

    /**
     * @param failures how many tries failed by now
     * @param asked what the receiver asked for; none: nothing
     * @param chance from 0 to 1
     * @return empty: it is given up
     */
    static Optional<Duration> pause(int failures, @Nullable Duration asked, double chance) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Duration own = PAUSES.get(failures - 1);
        Duration pause = own.plusMillis((long) (own.toMillis() * JITTER * chance));
        return Optional.of(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
    }

    /** Reads {@code Retry-After}: seconds, or an instant. Empty when it is neither, or past. */
    static Optional<Duration> asked(String text, Instant now) {
        try {
            Duration wait = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait).filter(Duration::isPositive);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}

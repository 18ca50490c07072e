package org.sanchika.dispatch.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sanchika.platform.seal.Statements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an installation shows with a call to another: who calls whom for what, signed. It is good for some minutes and for this
 * call alone.
 *
 * @param path with the query
 * @param at in seconds since 1970
 */
public record Call(String from, String to, String method, String path, long at) {
    public static final String TYPE = "sanchika-call";
    public static final String SCHEME = "Sanchika ";
    /** Clocks of offices differ. */
    public static final Duration GOOD = Duration.ofMinutes(10);

    private static final int MOST_BYTES = 8 * 1024;

    /** As said, by whoever; only to learn whose keys to try. */
    public static Optional<Call> unproved(String statement, JsonMapper json) {
        return statement.length() > MOST_BYTES
                ? Optional.empty()
                : Statements.unproved(statement).flatMap(said -> parse(said, json));
    }

    /** Whether {@code card} signed that it calls {@code own} for this now. */
    public static boolean isBy(Card card, String statement, Call expected, JsonMapper json) {
        return Statements.read(statement, TYPE, card.keys())
                .flatMap(said -> parse(said, json))
                .filter(call -> call.from().equals(card.installation())
                        && call.to().equals(expected.to())
                        && call.method().equals(expected.method())
                        && call.path().equals(expected.path())
                        && Duration.between(Instant.ofEpochSecond(call.at()), Instant.ofEpochSecond(expected.at()))
                                        .abs()
                                        .compareTo(GOOD)
                                <= 0)
                .isPresent();
    }

    private static Optional<Call> parse(byte[] said, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(said, Call.class))
                    .filter(one ->
                            Stream.of(one.from, one.to, one.method, one.path).allMatch(part -> part != null)
                                    && Math.abs(one.at) < Instant.MAX.getEpochSecond());
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }
}

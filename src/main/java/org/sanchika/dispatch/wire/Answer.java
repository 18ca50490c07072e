package org.sanchika.dispatch.wire;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Statements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an installation says of a package that came to it: a receipt, signed.
 *
 * @param from who says so
 * @param to who sent the package
 * @param fault why the program refused it, as {@link PackageFault} names it; empty when it did not
 * @param said its number in the diary, why a person refused it, or who read it
 */
public record Answer(UUID id, String from, String to, Kind kind, String fault, String said, OffsetDateTime at) {
    public static final String TYPE = "sanchika-receipt";
    private static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST = 2_000;

    public enum Kind {
        RECEIVED,
        REFUSED,
        DIARISED,
        /** It was only to be known, and somebody has read it. */
        ACKNOWLEDGED
    }

    /** Empty for what is none, or was not signed by {@code card}. */
    public static Optional<Answer> read(String statement, Card card, JsonMapper json) {
        return statement.length() > MOST_BYTES
                ? Optional.empty()
                : Statements.read(statement, TYPE, card.keys())
                        .flatMap(said -> parse(said, json))
                        .filter(answer -> answer.from().equals(card.installation()));
    }

    /** As said, by whoever; only to learn whose keys to try. */
    public static Optional<Answer> unproved(String statement, JsonMapper json) {
        return statement.length() > MOST_BYTES
                ? Optional.empty()
                : Statements.unproved(statement).flatMap(said -> parse(said, json));
    }

    /** Why it was refused, by the program or by a person. */
    public String why(Words words) {
        for (PackageFault known : PackageFault.values()) {
            if (known.name().equals(fault)) {
                return words.get("exchange.package." + known);
            }
        }
        return fault.isEmpty() ? said : fault;
    }

    private static Optional<Answer> parse(byte[] said, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(said, Answer.class))
                    .filter(one -> Stream.of(one.id, one.kind, one.at).allMatch(part -> part != null)
                            && Stream.of(one.from, one.to, one.fault, one.said).allMatch(Answer::fits));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    private static boolean fits(@Nullable String text) {
        return text != null && text.length() <= LONGEST;
    }
}

package org.sanchika.dispatch.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.seal.Statements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an installation says of itself, signed with a key that is on it.
 *
 * @param installation the thumbprint of its first key
 * @param keys public, newest first
 * @param units that letters can be addressed to
 */
public record Card(String installation, LocalName name, List<Map<String, Object>> keys, List<Unit> units) {
    public static final String TYPE = "sanchika-card";
    public static final int MOST_BYTES = 2 * 1024 * 1024;
    public static final int MOST_UNITS = 5_000;
    private static final int LONGEST = 300;
    private static final int FINGERPRINT_BYTES = 16;

    public record Unit(String code, LocalName name) {}

    /** Empty for what is no card, or was not signed with a key on it. */
    public static Optional<Card> read(String statement, JsonMapper json) {
        if (statement.length() > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Statements.unproved(statement)
                    .map(said -> json.readValue(said, Card.class))
                    .filter(card -> card.isWhole()
                            && Statements.read(statement, TYPE, card.keys()).isPresent());
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /** What two administrators compare by telephone: the same for the same keys, in groups of four. */
    public String fingerprint() {
        String all = installation + "\n" + thumbprints().stream().sorted().collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().withUpperCase().formatHex(digest, 0, FINGERPRINT_BYTES);
            return hex.replaceAll("(.{4})(?!$)", "$1 ");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Optional<Unit> unit(String code) {
        return units.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
    }

    private List<String> thumbprints() {
        return Statements.thumbprints(keys).orElseThrow();
    }

    /** Strangers leave out whatever they like. */
    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return fits(installation)
                && name != null
                && keys != null
                && keys.stream().allMatch(Objects::nonNull)
                && Statements.thumbprints(keys).isPresent()
                && units != null
                && units.size() <= MOST_UNITS
                && units.stream().allMatch(one -> one != null && fits(one.code()) && one.name() != null);
    }

    private static boolean fits(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }
}

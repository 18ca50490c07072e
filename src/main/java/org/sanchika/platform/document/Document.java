package org.sanchika.platform.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the store.
 *
 * @param sha256 64 lower-case hex digits, which are also its name
 * @param pages at least 1
 */
public record Document(String sha256, long size, String mediaType, int pages, Previews previews) {

    /** How far the pictures of its pages are. */
    public enum Previews {
        WAITING,
        READY,
        /** No page of it can be drawn. */
        FAILED
    }

    public static final int HASH_BYTES = 32;

    /** From a row with the columns of {@code platform.document} and its hash in {@code hash}; none where that is null. */
    public static @Nullable Document of(ResultSet row, String hash) throws SQLException {
        byte[] kept = row.getBytes(hash);
        return kept == null
                ? null
                : new Document(
                        name(kept),
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getInt("pages"),
                        Previews.valueOf(row.getString("previews")));
    }

    /** The hash as tables keep it. */
    public byte[] hash() {
        return HexFormat.of().parseHex(sha256);
    }

    public static String name(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Whether {@code text} can be the name of a paper at all; what comes from a URL must pass here first. */
    public static boolean isName(String text) {
        return text.length() == 2 * HASH_BYTES
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}

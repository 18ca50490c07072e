package org.sanchika.platform.language;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A name in up to three languages. A reader sees his own, else English, else whichever there is. */
public record LocalName(
        @Nullable String en, @Nullable String hi, @Nullable String bn) {
    public LocalName {
        if (en == null && hi == null && bn == null) {
            throw new IllegalArgumentException("a name needs at least one language");
        }
    }

    public static LocalName of(Language language, String name) {
        return switch (language) {
            case EN -> new LocalName(name, null, null);
            case HI -> new LocalName(null, name, null);
            case BN -> new LocalName(null, null, name);
        };
    }

    /** Of the columns {@code x_en}, {@code x_hi} and {@code x_bn}, of which at least one is filled. */
    public static LocalName of(ResultSet row, String column) throws SQLException {
        return new LocalName(
                row.getString(column + "_en"), row.getString(column + "_hi"), row.getString(column + "_bn"));
    }

    /** Mirrors the database function {@code platform.pick}. */
    public String in(Language language) {
        String own = switch (language) {
            case EN -> en;
            case HI -> hi;
            case BN -> bn;
        };
        if (own != null) {
            return own;
        }
        if (en != null) {
            return en;
        }
        return hi != null ? hi : bn != null ? bn : "";
    }
}

package org.sanchika.operations.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.database.StartRefused;

/** What the operator asked for, as {@code --name=value}. */
record Options(Map<String, String> values) {

    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new StartRefused("What is '" + argument + "'? Options look like --name=value.");
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return new Options(values);
    }

    Path folder(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new StartRefused("--" + name + " FOLDER is missing.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new StartRefused("--" + name + " needs a number from 1, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    /** A moment in UTC, or by the clock on the wall of the office. */
    @Nullable
    Instant moment(String name, ZoneId zone) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return value.endsWith("Z")
                    ? Instant.parse(value)
                    : LocalDateTime.parse(value.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new StartRefused(
                    "--" + name + " needs a moment such as 2026-11-22T15:30 (" + zone
                            + ") or 2026-11-22T10:00:00Z, not '" + value + "'.",
                    unreadable);
        }
    }
}

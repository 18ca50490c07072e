package org.sanchika.office.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;

/**
 * A unit with what lies in it.
 *
 * @param path the units above it, topmost first
 * @param mayMend true when the reader may change it
 */
public record UnitPage(Unit unit, List<Unit> path, List<Unit> units, List<Post> posts, boolean mayMend) {

    /** @param posts how many posts it has itself; {@code units} how many units lie directly below it */
    public record Unit(
            long id,
            @Nullable Long parent,
            String code,
            String kind,
            @Nullable Integer lgdCode,
            String symbol,
            LocalName name,
            boolean closed,
            int units,
            int posts) {}

    /**
     * A post with whoever holds it today.
     *
     * @param days since the holder took charge
     */
    public record Post(
            long id,
            String code,
            LocalName title,
            int level,
            boolean heads,
            boolean queue,
            Set<Role> roles,
            @Nullable Long person,
            @Nullable LocalName holder,
            @Nullable String charge,
            @Nullable LocalDate since,
            long days) {}
}

package org.sanchika.custody.whereabouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.springframework.stereotype.Component;

/** How far one sees: the unit one heads or belongs to and all below it; who runs the installation sees all of it. */
@Component
class Scope {
    private final ScopeSql sql;

    Scope(ScopeSql sql) {
        this.sql = sql;
    }

    /**
     * What a question is about.
     *
     * @param line from the top of the scope down to the unit asked for, for the way back up
     * @param units the unit asked for and all below it
     * @param all whether these are all units of the installation
     */
    record View(List<ScopeSql.Unit> line, List<ScopeSql.Unit> units, Map<UnitId, ScopeSql.Unit> byId, boolean all) {

        List<UnitId> ids() {
            return units.stream().map(ScopeSql.Unit::id).toList();
        }

        /** The unit asked for; none when it is the whole installation. */
        @Nullable
        UnitId top() {
            return line.isEmpty() ? null : line.getLast().id();
        }

        /** The unit right below the top in which {@code unit} lies; the top itself for its own. */
        UnitId branch(UnitId unit) {
            UnitId at = unit;
            for (ScopeSql.Unit one = byId.get(at); one != null; one = byId.get(at)) {
                if (at.equals(top()) || one.parent() == null || one.parent().equals(top())) {
                    return at;
                }
                at = one.parent();
            }
            return at;
        }
    }

    /** Empty when the unit asked for is beyond the viewer's scope. */
    Optional<View> of(long unit, Acting viewer) {
        return of(unit, viewer.reach());
    }

    /** @param root beyond which nobody looks; none: the whole installation */
    Optional<View> of(long unit, @Nullable UnitId root) {
        List<ScopeSql.Unit> all = sql.units(root);
        Map<UnitId, ScopeSql.Unit> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        UnitId top = unit == 0 ? root : new UnitId(unit);
        if (top != null && !byId.containsKey(top)) {
            return Optional.empty();
        }
        List<ScopeSql.Unit> units = top == null || top.equals(root) ? all : below(top, byId);
        return Optional.of(new View(line(top, byId), units, byId, root == null && top == null));
    }

    /** The whole installation, whoever looks. */
    View whole() {
        List<ScopeSql.Unit> all = sql.units(null);
        Map<UnitId, ScopeSql.Unit> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        return new View(List.of(), all, byId, true);
    }

    private static List<ScopeSql.Unit> line(@Nullable UnitId top, Map<UnitId, ScopeSql.Unit> byId) {
        List<ScopeSql.Unit> line = new ArrayList<>();
        ScopeSql.Unit at = top == null ? null : byId.get(top);
        while (at != null) {
            line.addFirst(at);
            at = at.parent() == null ? null : byId.get(at.parent());
        }
        return line;
    }

    private static List<ScopeSql.Unit> below(UnitId top, Map<UnitId, ScopeSql.Unit> byId) {
        return byId.values().stream()
                .filter(one ->
                        line(one.id(), byId).stream().anyMatch(up -> up.id().equals(top)))
                .toList();
    }
}

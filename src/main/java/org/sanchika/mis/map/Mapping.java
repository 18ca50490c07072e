package org.sanchika.mis.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Pile;
import org.sanchika.custody.whereabouts.Whereabouts;
import org.sanchika.mis.ReportPlace;
import org.sanchika.mis.Reporting;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a map together: of the nearest units below that have a boundary, each with all that lies below it. */
@Service
@Transactional(readOnly = true)
class Mapping {
    private static final Pile NOTHING = Pile.of(Map.of(), 0);

    private final Boundaries boundaries;
    private final MapSql sql;
    private final Reporting reporting;
    private final Whereabouts whereabouts;

    Mapping(Boundaries boundaries, MapSql sql, Reporting reporting, Whereabouts whereabouts) {
        this.boundaries = boundaries;
        this.sql = sql;
        this.reporting = reporting;
        this.whereabouts = whereabouts;
    }

    /** Empty when the unit is not the reader's to look at. */
    Optional<Mapped> mapped(long unit, Mapped.Shade shade, Acting reader) {
        return reporting.place(unit, reader).map(place -> mapped(place, shade));
    }

    private Mapped mapped(ReportPlace place, Mapped.Shade shade) {
        List<MapSql.Unit> units = sql.below(place.top());
        Map<UnitId, UnitId> area = areas(units, place.top());
        Map<UnitId, Pile> lying = whereabouts.everywhere();
        Map<UnitId, Pile> piles = new HashMap<>();
        Pile rest = NOTHING;
        for (MapSql.Unit one : units) {
            Pile pile = lying.getOrDefault(one.id(), NOTHING);
            UnitId within = area.get(one.id());
            if (within == null) {
                rest = rest.plus(pile);
            } else {
                piles.merge(within, pile, Pile::plus);
            }
        }
        Map<Long, Boundary> drawn = new HashMap<>();
        for (MapSql.Unit one : units) {
            Boundary boundary = boundaries.of(one.kind(), one.lgd());
            if (boundary != null && one.id().equals(area.get(one.id()))) {
                drawn.put(one.id().value(), boundary);
            }
        }
        List<Mapped.Area> areas = units.stream()
                .filter(one -> drawn.containsKey(one.id().value()))
                .map(one -> new Mapped.Area(one.id().value(), one.name(), piles.getOrDefault(one.id(), NOTHING)))
                .sorted(Comparator.comparing((Mapped.Area one) -> one.pile().over())
                        .thenComparing(one -> one.pile().lying())
                        .reversed())
                .toList();
        return new Mapped(place, shade, areas, rest, MapPicture.of(drawn));
    }

    /** The area that each unit is drawn in. The unit on top is not drawn in one piece. */
    private Map<UnitId, UnitId> areas(List<MapSql.Unit> units, @Nullable UnitId top) {
        Map<UnitId, MapSql.Unit> known = units.stream().collect(Collectors.toMap(MapSql.Unit::id, one -> one));
        Map<UnitId, UnitId> areas = new HashMap<>();
        for (MapSql.Unit one : units) {
            UnitId up = one.id();
            while (up != null && !up.equals(top)) {
                MapSql.Unit above = Objects.requireNonNull(known.get(up), "a unit of the tree");
                if (boundaries.of(above.kind(), above.lgd()) != null) {
                    areas.put(one.id(), up);
                }
                up = above.parent();
            }
        }
        return areas;
    }
}

package org.sanchika.custody.sending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.Span;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;

/** What a sender should know about the desk he is about to choose. Nothing of it keeps him from sending. */
@Component
class DeskWarnings {
    private final Office office;
    private final StatePack pack;
    private final List<Desks.Warner> more;

    DeskWarnings(Office office, StatePack pack, List<Desks.Warner> more) {
        this.office = office;
        this.pack = pack;
        this.more = more;
    }

    List<String> before(MatterPanel panel, Desk to, Words words) {
        List<String> warnings = new ArrayList<>();
        var standIn = to.queue() ? null : office.standIn(to.post()).orElse(null);
        if (standIn != null) {
            warnings.add(words.get("custody.warn.stand-in", standIn.in(words.language())));
        } else if (!to.queue() && to.holder() == null) {
            warnings.add(words.get("custody.warn.vacant"));
        }
        int bands = to.level() > panel.holder().level() ? bands(panel, to) : 0;
        if (bands > pack.maxLevels()) {
            warnings.add(words.get("custody.warn.levels", bands, pack.maxLevels()));
        }
        Span asked = panel.consultation();
        Desk asks = asked == null ? null : asked.from();
        boolean astray = asks != null
                && !asks.post().equals(to.post())
                && !office.unit(to.unit())
                        .office()
                        .equals(office.unit(panel.holder().unit()).office());
        if (asks != null && astray) {
            warnings.add(words.get("custody.warn.consultation", asks.title().in(words.language())));
        }
        more.forEach(one -> warnings.addAll(one.before(panel, to, words)));
        return List.copyOf(warnings);
    }

    private int bands(MatterPanel panel, Desk to) {
        Map<UnitId, UnitId> offices = new HashMap<>();
        return BandRules.climbed(stops(panel, offices), stop(to, panel, offices));
    }

    private List<BandRules.Stop> stops(MatterPanel panel, Map<UnitId, UnitId> offices) {
        List<BandRules.Stop> stops = new ArrayList<>();
        List<Span> path = panel.path();
        for (int i = 0; i < path.size(); i++) {
            Span span = path.get(i);
            boolean second = i + 1 < path.size()
                    && span.from() != null
                    && span.by().equals(path.get(i + 1).by());
            BandRules.Stop stop = stop(span.to(), panel, offices);
            stops.add(new BandRules.Stop(stop.level(), stop.here(), second));
        }
        return stops;
    }

    private BandRules.Stop stop(Desk desk, MatterPanel panel, Map<UnitId, UnitId> offices) {
        UnitId home = officeOf(panel.holder().unit(), offices);
        return new BandRules.Stop(desk.level(), home.equals(officeOf(desk.unit(), offices)), false);
    }

    private UnitId officeOf(UnitId unit, Map<UnitId, UnitId> known) {
        return known.computeIfAbsent(unit, one -> office.unit(one).office());
    }
}

package org.sanchika.custody.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.Act;
import org.sanchika.custody.Ages;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Desks;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Span;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a matter's custody for its page. */
@Service
@Transactional(readOnly = true)
class HistoryPanels implements MatterPanels {
    private final Custody custody;
    private final Office office;
    private final PathSql sql;
    private final Ages ages;
    private final MatterKinds kinds;
    private final Desks desks;
    private final List<MatterDeed.Source> deeds;

    HistoryPanels(
            Custody custody,
            Office office,
            PathSql sql,
            Ages ages,
            MatterKinds kinds,
            Desks desks,
            List<MatterDeed.Source> deeds) {
        this.custody = custody;
        this.office = office;
        this.sql = sql;
        this.ages = ages;
        this.kinds = kinds;
        this.desks = desks;
        this.deeds = deeds;
    }

    @Override
    public Optional<MatterPanel> of(MatterId matter, Acting reader) {
        return custody.visible(matter, reader)
                ? sql.cover(matter).map(cover -> offering(panel(matter, cover, reader), reader))
                : Optional.empty();
    }

    private MatterPanel offering(MatterPanel panel, Acting reader) {
        return panel.with(deeds.stream()
                .flatMap(source -> source.of(panel, reader).stream())
                .toList());
    }

    private MatterPanel panel(MatterId matter, PathSql.Cover cover, Acting reader) {
        Held held = custody.held(matter).orElseThrow();
        MatterKind kind = kinds.of(cover.kind());
        Set<Act> can = custody.possible(matter, reader);
        List<Span> path = path(matter, held.physical());
        Span last = path.getLast();
        boolean sends = can.contains(Act.SEND);
        Span consultation = desks.consultation(path).orElse(null);
        List<Desk> around = sends ? office.around(reader.post()) : List.of();
        List<Desk> recent = sends ? desks.recent(reader.post()) : List.of();
        return new MatterPanel(
                matter,
                kind.code(),
                kind.label(),
                kind.icon(),
                kind.href(matter),
                cover.number(),
                cover.computerNo(),
                cover.subject(),
                held,
                last.to(),
                last.days(),
                last.workingDays(),
                ages.today().day(),
                can,
                path,
                around,
                recent,
                sends ? desks.favourites(reader.person()) : List.of(),
                sends ? desks.otherCharges(reader) : List.of(),
                sends ? desks.next(last, consultation, reader, around, recent).orElse(null) : null,
                consultation,
                kind.disposals(),
                List.of());
    }

    @Override
    public Span stay(MatterId matter, int seq) {
        boolean physical = custody.held(matter).orElseThrow().physical();
        return spans(matter, sql.legs(matter, seq, 2), seq, physical).getFirst();
    }

    private List<Span> path(MatterId matter, boolean physical) {
        return spans(matter, sql.legs(matter, 1, Integer.MAX_VALUE), 1, physical);
    }

    private List<Span> spans(MatterId matter, List<PathSql.Leg> legs, int from, boolean physical) {
        Set<PostId> posts = new HashSet<>();
        for (PathSql.Leg leg : legs) {
            posts.add(leg.to());
            if (leg.from() != null) {
                posts.add(leg.from());
            }
        }
        return PathRules.spans(legs, sql.events(matter, from), office.desks(posts), physical, ages.today());
    }
}

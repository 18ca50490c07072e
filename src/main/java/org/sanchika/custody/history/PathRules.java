package org.sanchika.custody.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Ages;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Span;
import org.sanchika.office.Desk;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;

/** How a chain is read as stays on desks. */
final class PathRules {
    /** Whoever took it had it in hand at once; a paper that is taken back must still come. */
    private static final Set<String> IN_HAND = Set.of("REGISTERED", "CLAIMED", "REOPENED", "ALIGHTED");

    private static final Set<String> ELECTRONIC_IN_HAND = Set.of("PULLED_BACK", "PULLED_UP");
    private static final Set<String> OPENINGS = Set.of("OPENED", "RECEIVED");
    private static final Set<String> ENDINGS = Set.of("CLOSED", "RIDES", "AWAY");

    private PathRules() {}

    static List<Span> spans(
            List<PathSql.Leg> legs,
            List<Span.Event> events,
            Map<PostId, Desk> desks,
            boolean physical,
            Ages.Reckoning ages) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            PathSql.Leg leg = legs.get(i);
            PathSql.Leg next = i + 1 < legs.size() ? legs.get(i + 1) : null;
            int end = next == null ? Integer.MAX_VALUE : next.seq();
            List<Span.Event> here = events.stream()
                    .filter(event -> event.seq() > leg.seq() && event.seq() < end)
                    .toList();
            spans.add(span(leg, here, left(here, next), desks, physical, ages));
        }
        return spans;
    }

    private static Span span(
            PathSql.Leg leg,
            List<Span.Event> here,
            @Nullable Instant left,
            Map<PostId, Desk> desks,
            boolean physical,
            Ages.Reckoning ages) {
        Desk to = desk(desks, leg.to());
        var from = Ages.dayOf(leg.at());
        var until = left == null ? ages.day() : Ages.dayOf(left);
        return new Span(
                leg.seq(),
                leg.via(),
                leg.from() == null ? null : desk(desks, leg.from()),
                to,
                new PersonId(leg.person()),
                leg.personName(),
                leg.at(),
                opened(leg, here, physical),
                left,
                leg.action(),
                Priority.valueOf(leg.priority()),
                leg.due(),
                leg.text(),
                ages.days(from) - ages.days(until),
                ages.workingDays(to.unit(), from, until),
                leg.prevHash(),
                leg.hash(),
                here);
    }

    private static @Nullable Instant opened(PathSql.Leg leg, List<Span.Event> here, boolean physical) {
        if (IN_HAND.contains(leg.via()) || (!physical && ELECTRONIC_IN_HAND.contains(leg.via()))) {
            return leg.at();
        }
        return here.stream()
                .filter(event -> OPENINGS.contains(event.kind()))
                .findFirst()
                .map(Span.Event::at)
                .orElse(null);
    }

    private static @Nullable Instant left(List<Span.Event> here, PathSql.@Nullable Leg next) {
        return here.stream()
                .filter(event -> ENDINGS.contains(event.kind()))
                .findFirst()
                .map(Span.Event::at)
                .orElse(next == null ? null : next.at());
    }

    private static Desk desk(Map<PostId, Desk> desks, PostId post) {
        Desk desk = desks.get(post);
        if (desk == null) {
            throw new IllegalStateException("no desk " + post);
        }
        return desk;
    }
}

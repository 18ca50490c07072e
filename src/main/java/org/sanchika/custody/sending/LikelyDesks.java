package org.sanchika.custody.sending;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.Span;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** Reads from movements, stars and charges to whom a desk sends. */
@Component
class LikelyDesks implements Desks {
    private static final int MOST = 8;
    private static final int STARS = 60;

    private final RecentSql recent;
    private final FavouriteSql favourites;
    private final DeskWarnings warnings;
    private final Office office;

    LikelyDesks(RecentSql recent, FavouriteSql favourites, DeskWarnings warnings, Office office) {
        this.recent = recent;
        this.favourites = favourites;
        this.warnings = warnings;
        this.office = office;
    }

    @Override
    public List<Desk> recent(PostId post) {
        return open(recent.of(post, MOST));
    }

    @Override
    public List<Desk> favourites(PersonId person) {
        return open(favourites.of(person, STARS)).stream()
                .sorted(Comparator.comparing(Desk::level)
                        .reversed()
                        .thenComparing(desk -> desk.post().value()))
                .toList();
    }

    @Override
    public List<Desk> otherCharges(Acting by) {
        return open(office.charges(by.person())).stream()
                .filter(desk -> !desk.post().equals(by.post()))
                .toList();
    }

    @Override
    public Optional<Span> consultation(List<Span> path) {
        Map<UnitId, UnitId> offices = new HashMap<>();
        return ConsultationRules.open(
                path, (one, other) -> officeOf(one.unit(), offices).equals(officeOf(other.unit(), offices)));
    }

    @Override
    public Optional<Desk> next(
            Span last, @Nullable Span consultation, Acting by, List<Desk> around, List<Desk> lately) {
        Map<UnitId, UnitId> offices = new HashMap<>();
        UnitId home = officeOf(by.unit(), offices);
        Desk holder = last.to();
        Desk superior = around.stream()
                .filter(desk -> !desk.queue() && desk.level() > holder.level())
                .findFirst()
                .filter(desk -> officeOf(desk.unit(), offices).equals(home))
                .orElse(null);
        Desk from = last.from();
        boolean fromHere = from != null && officeOf(from.unit(), offices).equals(home);
        // looked up only where nobody above is there to be proposed: a page is opened often
        List<Desk> inOffice = superior != null
                ? List.of()
                : lately.stream()
                        .filter(desk -> officeOf(desk.unit(), offices).equals(home))
                        .toList();
        Optional<Desk> next = NextRules.next(new NextRules.Facts(
                holder,
                from == null || from.closed() || from.post().equals(holder.post()) ? null : from,
                fromHere,
                last.action(),
                superior,
                inOffice));
        // whoever was asked for a view sends it back, when nobody above him is to see it first
        Desk asks = consultation == null ? null : consultation.from();
        return next.isPresent() || asks == null || asks.closed() ? next : Optional.of(asks);
    }

    @Override
    public List<String> warnings(MatterPanel panel, Desk to, Words words) {
        return warnings.before(panel, to, words);
    }

    private List<Desk> open(Collection<PostId> posts) {
        Map<PostId, Desk> desks = posts.isEmpty() ? Map.of() : office.desks(posts);
        return posts.stream()
                .map(desks::get)
                .filter(desk -> desk != null && !desk.closed())
                .toList();
    }

    private UnitId officeOf(UnitId unit, Map<UnitId, UnitId> known) {
        return known.computeIfAbsent(unit, one -> office.unit(one).office());
    }
}

package org.sanchika.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;

/**
 * What a page of any kind shows of a matter's custody: who holds it, its path, and what the reader may do with it now.
 * The fragments {@code custody/actions}, {@code custody/movements} and {@code custody/send-form} take it.
 *
 * @param kind its kind's code
 * @param label key of its kind's word
 * @param icon a symbol of icons.svg
 * @param days it has lain with the holder
 * @param can what the reader may do; empty for a mere reader
 * @param path oldest first
 * @param around desks the reader most naturally sends to; empty when he may not send
 * @param recent desks he sent to lately, most often first
 * @param favourites desks he starred
 * @param charges other posts that he holds himself
 * @param next the desk that is proposed; none when a guess might send it astray
 * @param consultation how another office was asked for its view, while that has not come back
 * @param disposals how its kind may be closed: code and key of its word, in order
 * @param deeds ways into other modules
 */
public record MatterPanel(
        MatterId matter,
        String kind,
        String label,
        String icon,
        String href,
        String number,
        long computerNo,
        String subject,
        Held held,
        Desk holder,
        int days,
        int workingDays,
        LocalDate today,
        Set<Act> can,
        List<Span> path,
        List<Desk> around,
        List<Desk> recent,
        List<Desk> favourites,
        List<Desk> charges,
        @Nullable Desk next,
        @Nullable Span consultation,
        Map<String, String> disposals,
        List<MatterDeed> deeds) {

    /** The same with what other modules offer. */
    public MatterPanel with(List<MatterDeed> offered) {
        return new MatterPanel(
                matter,
                kind,
                label,
                icon,
                href,
                number,
                computerNo,
                subject,
                held,
                holder,
                days,
                workingDays,
                today,
                can,
                path,
                around,
                recent,
                favourites,
                charges,
                next,
                consultation,
                disposals,
                offered);
    }

    /** Why it lies so long, as its present holder last said; none when he did not. */
    public @Nullable String delayReason() {
        return path.stream()
                .filter(Span::isOpen)
                .flatMap(span -> span.events().stream())
                .filter(event -> event.kind().equals("DELAY_REASON"))
                .map(Span.Event::text)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** The desks to choose from, each once, under the key of what they are to the reader. */
    public Map<String, List<Desk>> choices() {
        Map<String, List<Desk>> choices = new LinkedHashMap<>();
        Set<PostId> seen = new HashSet<>();
        choices.put("custody.send.proposed", fresh(next == null ? List.of() : List.of(next), seen));
        Desk asks = consultation == null ? null : consultation.from();
        choices.put("custody.send.asks", fresh(asks == null ? List.of() : List.of(asks), seen));
        choices.put("custody.send.favourites", fresh(favourites, seen));
        choices.put("custody.send.around", fresh(around, seen));
        choices.put("custody.send.recent", fresh(recent, seen));
        choices.put("custody.send.charges", fresh(charges, seen));
        choices.values().removeIf(List::isEmpty);
        return choices;
    }

    /** Whether the reader starred it. */
    public boolean stars(@Nullable Desk desk) {
        return desk != null && favourites.stream().anyMatch(one -> one.post().equals(desk.post()));
    }

    private List<Desk> fresh(List<Desk> desks, Set<PostId> seen) {
        return desks.stream()
                .filter(desk -> !desk.post().equals(holder.post()) && seen.add(desk.post()))
                .toList();
    }

    public boolean can(Act act) {
        return can.contains(act);
    }

    /** The handing over to another installation that has it now; none when it is here. */
    public Span.@Nullable Event away() {
        return held.state() == MatterState.AWAY
                ? path.getLast().events().reversed().stream()
                        .filter(event -> event.kind().equals("AWAY"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** @param day when something began that goes on today */
    public int daysSince(Instant day) {
        return (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(day, Words.ZONE), today);
    }

    public boolean isOverdue() {
        return held.state() == MatterState.ACTIVE && held.actBy().isBefore(today);
    }
}

package org.sanchika.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.office.Desk;

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
                disposals,
                offered);
    }

    public boolean can(Act act) {
        return can.contains(act);
    }

    public boolean isOverdue() {
        return held.state() == MatterState.ACTIVE && held.actBy().isBefore(today);
    }
}

package org.sanchika.efile.cover;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Component;

/** Who may allow that a file is kept on paper: the desks above, the nearest first. */
@Component
class Approvers {
    private static final int STEPS = 8;

    private final Office office;

    Approvers(Office office) {
        this.office = office;
    }

    List<Desk> above(Acting by) {
        List<Desk> above = new ArrayList<>();
        PostId from = by.post();
        for (int step = 0; step < STEPS; step++) {
            List<Desk> next = office.around(from).stream()
                    .filter(desk -> !desk.queue() && !above.contains(desk) && office.isAbove(desk.post(), by.post()))
                    .toList();
            if (next.isEmpty()) {
                return above;
            }
            above.addAll(next);
            from = next.getLast().post();
        }
        return above;
    }
}

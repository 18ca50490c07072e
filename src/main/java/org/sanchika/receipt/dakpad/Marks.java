package org.sanchika.receipt.dakpad;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Component;

/** Marking dak: each letter to the desk that is to deal with it, in one stroke. */
@Component
class Marks {
    private static final int DESKS = 30;

    private final Custody custody;
    private final Office office;

    Marks(Custody custody, Office office) {
        this.custody = custody;
        this.office = office;
    }

    /** Subordinates and the section first; whoever stands higher last. */
    List<Desk> desks(Acting by) {
        int level = office.desk(by.post()).map(Desk::level).orElse(0);
        return office.around(by.post()).stream()
                .sorted(Comparator.comparing(desk -> desk.level() > level && !desk.queue()))
                .limit(DESKS)
                .toList();
    }

    /** Whoever marks has the letter in hand: that is recorded, too. In the transaction of the caller. */
    Outcome mark(MatterId letter, PostId to, Action action, String remark, Acting by) {
        Optional<Held> held = custody.held(letter);
        if (held.isPresent() && held.get().openedAt() == null && held.get().physical()) {
            custody.receive(letter, by);
        } else {
            custody.open(letter, by);
        }
        Priority priority = held.map(Held::priority).orElse(Priority.ORDINARY);
        return custody.send(letter, new Send(to, action, priority, null, remark, List.of()), by);
    }

    /** The chosen one, else what a mark usually asks. */
    static Optional<Action> action(String code) {
        return code.isEmpty()
                ? Optional.of(Action.NECESSARY_ACTION)
                : Action.CHOICES.stream().filter(one -> one.name().equals(code)).findFirst();
    }
}

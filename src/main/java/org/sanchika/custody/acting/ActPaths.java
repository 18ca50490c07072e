package org.sanchika.custody.acting;

import java.util.Map;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;

/** Which act a path below a matter means: state changes are nouns. */
final class ActPaths {
    private static final Map<String, Act> ACTS = Map.of(
            "/claim", Act.CLAIM,
            "/pull-back", Act.PULL_BACK,
            "/pull-up", Act.PULL_UP,
            "/parking", Act.PARK,
            "/parking/end", Act.WAKE,
            "/closure", Act.CLOSE,
            "/closure/end", Act.REOPEN,
            "/delay-reason", Act.EXPLAIN_DELAY,
            "/receipt", Act.RECEIVE,
            "/movements", Act.SEND);

    private ActPaths() {}

    static Act of(String path) {
        Act act = ACTS.get(path);
        if (act == null) {
            throw new IllegalArgumentException("no act " + path);
        }
        return act;
    }

    /** Does an act that needs at most a reason and a date. */
    static Outcome run(Custody custody, MatterId matter, Act act, ActForm form, Acting by) {
        String reason = form.get("reason");
        return switch (act) {
            case RECEIVE -> custody.receive(matter, by);
            case CLAIM -> custody.claim(matter, by);
            case PULL_BACK -> custody.pullBack(matter, reason, by);
            case PULL_UP -> custody.pullUp(matter, reason, by);
            case PARK -> custody.park(matter, reason, form.date("until").orElseThrow(), by);
            case WAKE -> custody.wake(matter, reason, by);
            case CLOSE -> custody.close(matter, form.get("disposal"), reason, by);
            case REOPEN -> custody.reopen(matter, reason, by);
            case EXPLAIN_DELAY -> custody.explainDelay(matter, reason, by);
            case SEND -> throw new IllegalArgumentException("a sending needs a desk");
        };
    }
}

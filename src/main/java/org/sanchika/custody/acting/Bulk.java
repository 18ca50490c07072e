package org.sanchika.custody.acting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** Does one act on many matters, each in its own transaction: what fails is reported and the rest is done. */
@Component
class Bulk {
    private final Custody custody;
    private final Acts acts;
    private final Refusals refusals;
    private final Office office;
    private final BulkSql sql;

    Bulk(Custody custody, Acts acts, Refusals refusals, Office office, BulkSql sql) {
        this.custody = custody;
        this.acts = acts;
        this.refusals = refusals;
        this.office = office;
        this.sql = sql;
    }

    /** @param failures each with number and reason, in the reader's words */
    record Report(int done, List<String> failures) {}

    List<Ticked> ticked(ActForm form, Acting by) {
        return sql.ticked(form.matters(), office.principals(by));
    }

    Report act(Act act, ActForm form, Acting by, Words words) {
        int done = 0;
        List<String> failures = new ArrayList<>();
        Set<Long> unknown = new HashSet<>(form.matters());
        for (Ticked one : ticked(form, by)) {
            unknown.remove(one.id());
            Outcome outcome =
                    acts.once(by, form.onceFor(one.id()), act + " " + one.id(), () -> run(act, one, form, by));
            if (outcome instanceof Outcome.Refusal refusal) {
                failures.add(words.get(
                        "custody.bulk.failed", words.digits(one.number()), refusals.sentence(refusal, words)));
            } else {
                done++;
            }
        }
        if (!unknown.isEmpty()) {
            failures.add(words.get("custody.bulk.unknown", unknown.size()));
        }
        return new Report(done, failures);
    }

    private Outcome run(Act act, Ticked one, ActForm form, Acting by) {
        MatterId matter = new MatterId(one.id());
        return switch (act) {
            case SEND -> custody.send(matter, send(form, one), by);
            case CLOSE -> custody.close(matter, form.get("disposal-" + one.kind()), form.get("reason"), by);
            default -> ActPaths.run(custody, matter, act, form, by);
        };
    }

    private static Send send(ActForm form, Ticked one) {
        return form.send(Objects.requireNonNull(form.to()), one.priority());
    }

    static List<ActForm.Fault> faults(Act act, ActForm form) {
        if (act == Act.SEND) {
            return form.faults();
        }
        List<ActForm.Fault> faults = new ArrayList<>();
        if (act == Act.PARK && form.date("until").isEmpty()) {
            faults.add(new ActForm.Fault("until", form.has("until") ? "form.date" : "form.required"));
        }
        if (!form.has("reason")) {
            faults.add(new ActForm.Fault("reason", "refusal.reason-missing"));
        }
        return faults;
    }
}

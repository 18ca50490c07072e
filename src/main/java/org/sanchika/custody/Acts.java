package org.sanchika.custody;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sanchika.office.Acting;
import org.sanchika.platform.web.Once;
import org.springframework.stereotype.Component;

/** Acts of the ledger that may be asked for twice and happen once. */
@Component
public class Acts {
    private final Once once;

    Acts(Once once) {
        this.once = once;
    }

    /**
     * Does {@code act} in a transaction of its own unless {@code key} was used by this person with the same {@code body};
     * then the answer is that of the first time. A refusal is rolled back and not kept.
     */
    public Outcome once(Acting by, UUID key, String body, Supplier<Outcome> act) {
        AtomicReference<Outcome> refused = new AtomicReference<>(new Outcome.Unknown());
        Optional<Once.Result> result = once.run(by.person().value(), key, body, () -> switch (act.get()) {
            case Outcome.Done done -> Optional.of(done.matter().value() + "/" + done.seq());
            case Outcome.Refusal refusal -> {
                refused.set(refusal);
                yield Optional.empty();
            }
        });
        return result.map(Once.Result::answer).map(Acts::done).orElseGet(refused::get);
    }

    private static Outcome done(String answer) {
        String[] parts = answer.split("/", 2);
        return new Outcome.Done(new MatterId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }
}

package org.sanchika.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.web.Once;
import org.springframework.stereotype.Component;

/** Acts on drafts that may be asked for twice and happen once. */
@Component
public class DraftActs {
    private final Once once;
    private final Drafts drafts;

    DraftActs(Once once, Drafts drafts) {
        this.once = once;
        this.drafts = drafts;
    }

    /** Writes unless {@code key} was used by this person with the same {@code body}: then it is that draft, as it is now. */
    public Written once(Acting by, UUID key, String body, Supplier<Written> act) {
        AtomicReference<Written> refused = new AtomicReference<>(new Written.NotHere(new Outcome.Unknown()));
        return once.run(by.person().value(), key, body, () -> switch (act.get()) {
                    case Written.Kept kept ->
                        Optional.of(Long.toString(kept.draft().id().value()));
                    case Written other -> {
                        refused.set(other);
                        yield Optional.empty();
                    }
                })
                .map(result -> drafts.find(new DraftId(Long.parseLong(result.answer())), by)
                        .<Written>map(Written.Kept::new)
                        .orElseGet(() -> new Written.NotHere(new Outcome.Unknown())))
                .orElseGet(refused::get);
    }
}

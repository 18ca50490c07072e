package org.sanchika.dispatch.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.office.Acting;
import org.sanchika.platform.web.Once;
import org.springframework.stereotype.Component;

/** Sendings that may be asked for twice and happen once. */
@Component
class DispatchActs {
    private static final Pattern IDS = Pattern.compile(",");

    private final Once once;

    DispatchActs(Once once) {
        this.once = once;
    }

    Dispatched once(Acting by, UUID key, String body, Supplier<Dispatched> act) {
        AtomicReference<Dispatched> refused = new AtomicReference<>(new Dispatched.NotHere(new Outcome.Unknown()));
        return once.run(by.person().value(), key, body, () -> switch (act.get()) {
                    case Dispatched.Done(List<DispatchId> done) ->
                        Optional.of(done.stream()
                                .map(id -> Long.toString(id.value()))
                                .collect(Collectors.joining(",")));
                    case Dispatched other -> {
                        refused.set(other);
                        yield Optional.empty();
                    }
                })
                .<Dispatched>map(result -> new Dispatched.Done(IDS.splitAsStream(result.answer())
                        .filter(id -> !id.isEmpty())
                        .map(id -> new DispatchId(Long.parseLong(id)))
                        .toList()))
                .orElseGet(refused::get);
    }
}

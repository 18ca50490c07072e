package org.sanchika.receipt.paper;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Registration;
import org.springframework.stereotype.Component;

/** Registrations from a receipt that happen once however often they are asked for. */
@Component
class Deeds {
    private final Acts acts;

    Deeds(Acts acts) {
        this.acts = acts;
    }

    /** What became of it: the receipt that was made, the first time or now, or why there is none. */
    sealed interface Made {
        record Done(MatterId id) implements Made {}

        record Not(Registration why) implements Made {}
    }

    Made once(Acting by, UUID key, String body, Supplier<Registration> act) {
        var why = new AtomicReference<Registration>(new Registration.Unknown());
        Outcome outcome = acts.once(by, key, body, () -> {
            Registration registration = act.get();
            why.set(registration);
            return registration instanceof Registration.Registered(var id, var computerNo, var number)
                    ? new Outcome.Done(id, 0)
                    : new Outcome.Unknown();
        });
        return outcome instanceof Outcome.Done(var id, var seq) ? new Made.Done(id) : new Made.Not(why.get());
    }
}

package org.sanchika.dispatch.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Arrivals.Diarised;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Receipts;
import org.springframework.stereotype.Component;

/** What is done with letters that came, for pages and programs alike, each act once. */
@Component
class ArrivalDesk {
    private final Arrivals arrivals;
    private final Receipts receipts;
    private final Documents documents;
    private final Acts acts;
    private final Once once;

    ArrivalDesk(Arrivals arrivals, Receipts receipts, Documents documents, Acts acts, Once once) {
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.documents = documents;
        this.acts = acts;
        this.once = once;
    }

    /** The paper is brought as a scan would be, before the act itself. */
    Diarised diarise(Arrival arrival, UUID key, Acting by) throws IOException {
        Arrival.Letter letter = arrival.letter();
        try (InputStream content = documents.open(letter.document())) {
            receipts.take(content, letter.fileName(), by);
        }
        AtomicReference<Diarised> refused = new AtomicReference<>(new Diarised.Refused(new Outcome.Unknown()));
        ArrivalId id = arrival.id();
        return once.run(by.person().value(), key, "diarise " + id.value(), () -> switch (arrivals.diarise(id, by)) {
                    case Diarised.Done(MatterId receipt, String number) -> Optional.of(receipt.value() + " " + number);
                    case Diarised other -> {
                        refused.set(other);
                        yield Optional.empty();
                    }
                })
                .map(result -> done(result.answer()))
                .orElseGet(refused::get);
    }

    Outcome refuse(Arrival arrival, String reason, UUID key, Acting by) {
        ArrivalId id = arrival.id();
        return acts.once(by, key, "refuse " + id.value() + reason, () -> arrivals.refuse(id, reason, by));
    }

    Outcome read(Arrival arrival, UUID key, Acting by) {
        ArrivalId id = arrival.id();
        return acts.once(by, key, "read " + id.value(), () -> arrivals.read(id, by));
    }

    private static Diarised done(String answer) {
        int space = answer.indexOf(' ');
        return new Diarised.Done(new MatterId(Long.parseLong(answer.substring(0, space))), answer.substring(space + 1));
    }
}

package org.sanchika.platform.document;

import java.io.IOException;
import java.util.Optional;
import org.sanchika.platform.document.Incoming.Arrival;
import org.sanchika.platform.job.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts papers that were found good in their place, and on the register. */
@Component
class Shelf {
    private final PaperStore store;
    private final DocumentSql register;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Shelf(PaperStore store, DocumentSql register, Outbox outbox, TransactionTemplate transaction) {
        this.store = store;
        this.register = register;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Optional<Document> find(Arrival arrival) {
        return store.has(arrival.sha256()) ? register.find(arrival.sha256()) : Optional.empty();
    }

    Document put(Arrival arrival, String mediaType, int pages) throws IOException {
        store.keep(arrival.file(), arrival.sha256());
        transaction.executeWithoutResult(status -> {
            if (register.insert(arrival.sha256(), arrival.size(), mediaType, pages)) {
                outbox.later(PreviewJob.NAME, arrival.sha256(), "1");
                outbox.later(TextJob.NAME, arrival.sha256(), "1");
            }
        });
        return register.find(arrival.sha256()).orElseThrow();
    }
}

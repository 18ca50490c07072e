package org.sanchika.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.sanchika.platform.document.Incoming.Arrival;
import org.sanchika.platform.worker.Examination;
import org.sanchika.platform.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers on the disk, their register in the database. */
@Service
class Library implements Documents {
    private static final Logger log = LoggerFactory.getLogger(Library.class);

    private final Incoming incoming;
    private final PaperStore store;
    private final DocumentSql register;
    private final Workers workers;
    private final DocumentProperties limits;
    private final TransactionTemplate transaction;

    Library(
            Incoming incoming,
            PaperStore store,
            DocumentSql register,
            Workers workers,
            DocumentProperties limits,
            TransactionTemplate transaction) {
        this.incoming = incoming;
        this.store = store;
        this.register = register;
        this.workers = workers;
        this.limits = limits;
        this.transaction = transaction;
    }

    @Override
    public Intake take(InputStream content, String fileName) throws IOException {
        Arrival arrival = incoming.receive(content, limits.maxSize().toBytes());
        if (arrival == null) {
            return refuse(new Intake.TooLarge(limits.maxSize().toBytes()));
        }
        try {
            return take(arrival, PaperType.ending(fileName));
        } finally {
            Files.deleteIfExists(arrival.file());
        }
    }

    @Override
    public Optional<Document> find(String sha256) {
        return Document.isName(sha256) ? register.find(sha256) : Optional.empty();
    }

    @Override
    public InputStream open(Document document) throws IOException {
        return Files.newInputStream(store.place(document.sha256()));
    }

    @Override
    public Optional<Preview> preview(Document document, int page) {
        return Optional.empty();
    }

    private Intake take(Arrival arrival, String ending) throws IOException {
        if (arrival.size() == 0) {
            return refuse(new Intake.Empty());
        }
        Optional<Document> known = known(arrival);
        if (known.isPresent()) {
            String type = known.get().mediaType();
            return fits(type, ending) ? new Intake.Stored(known.get()) : refuse(new Intake.WrongType(type, ending));
        }
        return switch (workers.examine(arrival.file())) {
            case Examination.Sound(var type, var pages) ->
                fits(type, ending) ? keep(arrival, type, pages) : refuse(new Intake.WrongType(type, ending));
            case Examination.Foreign(var type) -> refuse(new Intake.WrongType(type, ending));
            case Examination.Broken(var type) -> refuse(new Intake.Broken(type));
            case Examination.Encrypted() -> refuse(new Intake.Encrypted());
            case Examination.TooManyPages(var pages) -> refuse(new Intake.TooManyPages(limits.maxPages(), pages));
            case Examination.TooManyPixels(var pixels) ->
                refuse(new Intake.TooManyPixels(limits.maxMegapixels() * 1_000_000L, pixels));
        };
    }

    private Optional<Document> known(Arrival arrival) {
        return store.has(arrival.sha256()) ? register.find(arrival.sha256()) : Optional.empty();
    }

    private Intake keep(Arrival arrival, String type, int pages) throws IOException {
        store.keep(arrival.file(), arrival.sha256());
        transaction.executeWithoutResult(status -> register.insert(arrival.sha256(), arrival.size(), type, pages));
        log.info("document.stored sha256={} type={} size={} pages={}", arrival.sha256(), type, arrival.size(), pages);
        return new Intake.Stored(register.find(arrival.sha256()).orElseThrow());
    }

    private static boolean fits(String type, String ending) {
        return PaperType.of(type).filter(known -> known.fits(ending)).isPresent();
    }

    private Intake refuse(Intake.Refused refusal) {
        log.info("document.refused why={}", refusal);
        return refusal;
    }
}

package org.sanchika.platform.document;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.sanchika.platform.document.Incoming.Arrival;
import org.sanchika.platform.worker.Examination;
import org.sanchika.platform.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes papers in: measured, scanned, examined, shelved; or refused. */
@Component
class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Incoming incoming;
    private final Scanner scanner;
    private final Workers workers;
    private final Shelf shelf;
    private final DocumentProperties limits;
    private final MeterRegistry meters;

    Reception(
            Incoming incoming,
            Scanner scanner,
            Workers workers,
            Shelf shelf,
            DocumentProperties limits,
            MeterRegistry meters) {
        this.incoming = incoming;
        this.scanner = scanner;
        this.workers = workers;
        this.shelf = shelf;
        this.limits = limits;
        this.meters = meters;
    }

    Intake take(InputStream content, String fileName) throws IOException {
        Arrival arrival = incoming.receive(content, limits.maxSize().toBytes());
        if (arrival == null) {
            return said(new Intake.TooLarge(limits.maxSize().toBytes()));
        }
        try {
            return said(arrival.size() == 0 ? new Intake.Empty() : scanned(arrival, PaperType.ending(fileName)));
        } finally {
            Files.deleteIfExists(arrival.file());
        }
    }

    Document keep(byte[] pdf, int pages) throws IOException {
        Arrival arrival = incoming.receive(new ByteArrayInputStream(pdf), Long.MAX_VALUE);
        try {
            return shelf.put(Objects.requireNonNull(arrival), "application/pdf", pages);
        } finally {
            if (arrival != null) {
                Files.deleteIfExists(arrival.file());
            }
        }
    }

    private Intake scanned(Arrival arrival, String ending) throws IOException {
        return switch (scanner.scan(arrival.file())) {
            case Scanner.Verdict.Clean clean -> recognised(arrival, ending);
            case Scanner.Verdict.Infected(var name) -> new Intake.Infected(name);
            case Scanner.Verdict.Silent(var why) -> {
                log.error("scanner.down why={}", why);
                yield new Intake.ScannerDown();
            }
        };
    }

    private Intake recognised(Arrival arrival, String ending) throws IOException {
        Optional<Document> known = shelf.find(arrival);
        if (known.isEmpty()) {
            return examined(arrival, ending);
        }
        String type = known.get().mediaType();
        return fits(type, ending) ? new Intake.Stored(known.get()) : new Intake.WrongType(type, ending);
    }

    private Intake examined(Arrival arrival, String ending) throws IOException {
        return switch (workers.examine(arrival.file())) {
            case Examination.Sound(var type, var pages) ->
                fits(type, ending)
                        ? new Intake.Stored(shelf.put(arrival, type, pages))
                        : new Intake.WrongType(type, ending);
            case Examination.Foreign(var type) -> new Intake.WrongType(type, ending);
            case Examination.Broken(var type) -> new Intake.Broken(type);
            case Examination.Encrypted encrypted -> new Intake.Encrypted();
            case Examination.TooManyPages(var pages) -> new Intake.TooManyPages(limits.maxPages(), pages);
            case Examination.TooManyPixels(var pixels) -> new Intake.TooManyPixels(limits.maxPixels(), pixels);
            case Examination.TooHeavy heavy -> new Intake.TooHeavy();
            case Examination.Busy busy -> new Intake.Busy();
        };
    }

    private static boolean fits(String type, String ending) {
        return PaperType.of(type).filter(known -> known.fits(ending)).isPresent();
    }

    private Intake said(Intake intake) {
        switch (intake) {
            case Intake.Stored(var paper) -> {
                log.info(
                        "document.stored sha256={} type={} size={} pages={}",
                        paper.sha256(),
                        paper.mediaType(),
                        paper.size(),
                        paper.pages());
                count("document-stored");
            }
            case Intake.Refused refusal -> {
                log.info("document.refused why={}", refusal);
                count(refusal.code());
            }
        }
        return intake;
    }

    private void count(String outcome) {
        meters.counter("sanchika.documents", "outcome", outcome).increment();
    }
}

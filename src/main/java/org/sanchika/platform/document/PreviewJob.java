package org.sanchika.platform.document;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.worker.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws the first pages of a new paper before anybody asks, the first one first. */
@Component
class PreviewJob implements Job {
    static final String NAME = "previews";
    private static final Logger log = LoggerFactory.getLogger(PreviewJob.class);
    private static final Duration BUSY = Duration.ofSeconds(3);
    /** When many papers come at once, other jobs still find a thread. */
    private static final int AT_ONCE = 2;

    private final DocumentSql register;
    private final Previews previews;
    private final DocumentProperties properties;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    PreviewJob(DocumentSql register, Previews previews, DocumentProperties properties) {
        this.register = register;
        this.previews = previews;
        this.properties = properties;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String sha256, String data) throws IOException {
        if (!turns.tryAcquire()) {
            return Result.again(BUSY);
        }
        try {
            Optional<Document> document = register.find(sha256);
            return document.isEmpty() ? Result.DONE : draw(document.get());
        } finally {
            turns.release();
        }
    }

    private Result draw(Document document) throws IOException {
        int last = Math.min(document.pages(), properties.pagesAhead());
        int drawn = 0;
        for (int page = 1; page <= last; page++) {
            Drawing drawing = previews.ahead(document, page);
            if (drawing == Drawing.BUSY || drawing == Drawing.DIED) {
                return Result.again(BUSY);
            }
            drawn += drawing == Drawing.DONE ? 1 : 0;
        }
        register.setPreviews(
                document.sha256(), drawn > 0 || last == 0 ? Document.Previews.READY : Document.Previews.FAILED);
        log.info("document.drawn sha256={} pages={} of={}", document.sha256(), drawn, document.pages());
        return Result.DONE;
    }
}

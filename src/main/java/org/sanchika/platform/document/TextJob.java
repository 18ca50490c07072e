package org.sanchika.platform.document;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.sanchika.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the pages of a new paper. What was read stays read when it is run again. */
@Component
class TextJob implements Job {
    static final String NAME = "page-texts";
    private static final Logger log = LoggerFactory.getLogger(TextJob.class);
    private static final Duration BUSY = Duration.ofSeconds(3);

    private final DocumentSql register;
    private final PageSql pages;
    private final PageTexts texts;
    /** When many papers come at once, other jobs still find a thread. */
    private final Semaphore turn = new Semaphore(1);

    TextJob(DocumentSql register, PageSql pages, PageTexts texts) {
        this.register = register;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String sha256, String data) throws IOException {
        if (!turn.tryAcquire()) {
            return Result.again(BUSY);
        }
        try {
            Optional<Document> document = register.find(sha256);
            return document.isEmpty() ? Result.DONE : read(document.get());
        } finally {
            turn.release();
        }
    }

    private Result read(Document document) throws IOException {
        Set<Integer> known = pages.read(document);
        for (int page = 1; page <= document.pages(); page++) {
            if (!known.contains(page) && !texts.ahead(document, page)) {
                return Result.again(BUSY);
            }
        }
        log.info("document.read sha256={} pages={}", document.sha256(), document.pages());
        return Result.DONE;
    }
}

package org.sanchika.platform.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sanchika.platform.document.PageText.Origin;
import org.sanchika.platform.worker.Drawing;
import org.sanchika.platform.worker.PageWords;
import org.sanchika.platform.worker.ProcessFolder;
import org.sanchika.platform.worker.Workers;
import org.springframework.stereotype.Component;

/** Has pages read by a worker and keeps what they say. */
@Component
class PageTexts {
    private final PageSql sql;
    private final ProcessFolder folder;
    private final PaperStore store;
    private final Workers workers;
    private final LegacyFonts fonts;
    private final MeterRegistry meters;
    /** Pages that killed their worker once: the machine may have been too busy. After twice they are given up. */
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    PageTexts(
            PageSql sql,
            ProcessFolder folder,
            PaperStore store,
            Workers workers,
            LegacyFonts fonts,
            MeterRegistry meters) {
        this.sql = sql;
        this.folder = folder;
        this.store = store;
        this.workers = workers;
        this.fonts = fonts;
        this.meters = meters;
    }

    private interface Clerk {
        Drawing read(Path paper, String mediaType, int page, Path target) throws IOException;
    }

    Optional<PageText> wanted(Document document, int page) throws IOException {
        Optional<PageText> known = sql.find(document, page);
        if (known.isEmpty()) {
            read(document, page, "wanted", workers::read);
            return sql.find(document, page);
        }
        return known;
    }

    /** False when it must be tried again. */
    boolean ahead(Document document, int page) throws IOException {
        Drawing reading = read(document, page, "ahead", workers::readAhead);
        return reading == Drawing.DONE || reading == Drawing.FAILED;
    }

    private Drawing read(Document document, int page, String why, Clerk clerk) throws IOException {
        Path target = folder.fresh();
        Timer.Sample sample = Timer.start(meters);
        try {
            Drawing reading = clerk.read(store.place(document.sha256()), document.mediaType(), page, target);
            switch (reading) {
                case DONE -> keep(document, page, PageWords.read(target));
                case FAILED -> giveUp(document, page);
                case DIED -> died(document, page);
                case BUSY -> {}
            }
            sample.stop(meters.timer(
                    "sanchika.texts", "why", why, "outcome", reading.name().toLowerCase(Locale.ROOT)));
            return reading;
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private void keep(Document document, int page, PageWords words) {
        boolean mail = document.mediaType().equals("message/rfc822");
        sql.insert(
                document,
                PageTextRules.text(page, words.runs(), mail ? Origin.MAIL : Origin.LAYER, fonts),
                words.width(),
                words.height());
    }

    private void died(Document document, int page) {
        String name = document.sha256() + "/" + page;
        if (!tried.add(name)) {
            tried.remove(name);
            giveUp(document, page);
        }
    }

    private void giveUp(Document document, int page) {
        sql.insert(document, new PageText(page, Origin.UNREADABLE, null, ""), 0, 0);
    }
}

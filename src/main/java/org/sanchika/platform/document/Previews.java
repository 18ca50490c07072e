package org.sanchika.platform.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.sanchika.platform.worker.Drawing;
import org.sanchika.platform.worker.ProcessFolder;
import org.sanchika.platform.worker.Workers;

/**
 * The pictures of pages, each at {@code ab/cd/<sha256>/<page>.png}. They can be made again from the papers at any time
 * and need no backup. An empty file says that the page cannot be drawn.
 */
final class Previews {
    private final Path root;
    private final ProcessFolder folder;
    private final PaperStore store;
    private final Workers workers;
    private final MeterRegistry meters;

    Previews(Path root, ProcessFolder folder, PaperStore store, Workers workers, MeterRegistry meters) {
        this.root = root;
        this.folder = folder;
        this.store = store;
        this.workers = workers;
        this.meters = meters;
    }

    private interface Draughtsman {
        Drawing draw(Path paper, String mediaType, int page, Path target) throws IOException;
    }

    /** The page, drawn now if it was not. */
    Preview wanted(Document document, int page) throws IOException {
        if (page < 1 || page > document.pages()) {
            return new Preview.Impossible();
        }
        if (!Files.exists(place(document, page))) {
            make(document, page, "wanted", workers::draw);
        }
        return found(document, page);
    }

    Drawing ahead(Document document, int page) throws IOException {
        if (!Files.exists(place(document, page))) {
            return make(document, page, "ahead", workers::drawAhead);
        }
        return found(document, page) instanceof Preview.Impossible ? Drawing.FAILED : Drawing.DONE;
    }

    /** The whole PDF, written anew each time: what is made of it is seldom asked for twice. */
    Optional<Path> rewritten(Document document) throws IOException {
        Path anew = folder.fresh();
        if (workers.rewrite(store.place(document.sha256()), anew) == Drawing.DONE) {
            return Optional.of(anew);
        }
        Files.deleteIfExists(anew);
        return Optional.empty();
    }

    private Drawing make(Document document, int page, String why, Draughtsman draughtsman) throws IOException {
        Path drawn = folder.fresh();
        Timer.Sample sample = Timer.start(meters);
        try {
            Drawing drawing = draughtsman.draw(store.place(document.sha256()), document.mediaType(), page, drawn);
            switch (drawing) {
                case DONE -> keep(drawn, place(document, page));
                case FAILED -> giveUp(place(document, page));
                case DIED -> died(place(document, page));
                case BUSY -> {}
            }
            sample.stop(meters.timer(
                    "sanchika.previews", "why", why, "outcome", drawing.name().toLowerCase(Locale.ROOT)));
            return drawing;
        } finally {
            Files.deleteIfExists(drawn);
        }
    }

    private void giveUp(Path place) throws IOException {
        keep(Files.createFile(folder.fresh()), place);
    }

    /** The machine may have been too busy: the page gets a second chance, and no third. */
    private void died(Path place) throws IOException {
        Path tried = place.resolveSibling(place.getFileName() + ".tried");
        if (Files.exists(tried)) {
            giveUp(place);
        } else {
            giveUp(tried);
        }
    }

    private static void keep(Path made, Path place) throws IOException {
        Files.createDirectories(place.resolveSibling(""));
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private Preview found(Document document, int page) throws IOException {
        Path place = place(document, page);
        if (!Files.exists(place)) {
            return new Preview.Later();
        }
        if (Files.size(place) == 0) {
            return new Preview.Impossible();
        }
        return isText(document) ? new Preview.Text(place) : new Preview.Picture(place);
    }

    private Path place(Document document, int page) {
        String name = document.sha256();
        return root.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name)
                .resolve(page + (isText(document) ? ".txt" : ".png"));
    }

    private static boolean isText(Document document) {
        return document.mediaType().equals("message/rfc822");
    }
}

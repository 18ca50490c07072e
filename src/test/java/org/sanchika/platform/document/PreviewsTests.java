package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.worker.Limits;
import org.sanchika.platform.worker.ProcessFolder;
import org.sanchika.platform.worker.Workers;

class PreviewsTests {
    private static final Document PAPER =
            new Document("cd".repeat(32), 1, "application/pdf", 1, Document.Previews.WAITING);

    @TempDir
    Path root;

    @Test
    void givesAPageThatKillsItsWorkerASecondChanceAndNoThird() throws IOException {
        PaperStore store = new PaperStore(root.resolve("documents"));
        try (ProcessFolder folder = ProcessFolder.open(root.resolve("incoming"));
                Workers hasty =
                        new Workers(folder.path().resolve("workers"), new Limits(9, 9, 1, 64, Duration.ofMillis(1)))) {
            store.keep(Files.write(folder.fresh(), SampleDocuments.pdf("deadly")), PAPER.sha256());
            Previews previews = new Previews(root.resolve("previews"), folder, store, hasty, new SimpleMeterRegistry());

            assertThat(previews.wanted(PAPER, 1)).isEqualTo(new Preview.Later());
            assertThat(previews.wanted(PAPER, 1)).isEqualTo(new Preview.Impossible());
            assertThat(previews.wanted(PAPER, 1)).isEqualTo(new Preview.Impossible());
        }
    }
}

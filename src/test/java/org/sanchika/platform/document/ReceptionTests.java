package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.worker.ProcessFolder;
import org.springframework.util.unit.DataSize;

/** What the scanner's word does to a paper; nothing behind it is reached. */
class ReceptionTests {
    private static final DocumentProperties LIMITS = new DocumentProperties(
            DataSize.ofKilobytes(100),
            10,
            10,
            null,
            Duration.ZERO,
            1,
            DataSize.ofMegabytes(64),
            Duration.ZERO,
            1,
            DataSize.ofBytes(1));

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void takesNothingWhileTheScannerIsSilent() throws IOException {
        assertThat(take(paper -> new Scanner.Verdict.Silent("connection refused"), 10))
                .isEqualTo(new Intake.ScannerDown());
    }

    @Test
    void takesNothingThatIsInfected() throws IOException {
        assertThat(take(paper -> new Scanner.Verdict.Infected("Eicar"), 10)).isEqualTo(new Intake.Infected("Eicar"));
    }

    @Test
    void troublesNobodyWithWhatIsEmptyOrTooLarge() throws IOException {
        Scanner nobody = paper -> {
            throw new AssertionError("asked about nothing");
        };

        assertThat(take(nobody, 0)).isEqualTo(new Intake.Empty());
        assertThat(take(nobody, 200_000)).isEqualTo(new Intake.TooLarge(102_400));
    }

    @Test
    void countsWhatItRefuses() throws IOException {
        take(paper -> new Scanner.Verdict.Infected("Eicar"), 10);

        assertThat(meters.counter("sanchika.documents", "outcome", "document-infected")
                        .count())
                .isEqualTo(1);
    }

    private Intake take(Scanner scanner, int size) throws IOException {
        try (ProcessFolder incoming = ProcessFolder.open(folder)) {
            return new Reception(new Incoming(incoming), scanner, null, null, LIMITS, meters)
                    .take(new ByteArrayInputStream(new byte[size]), "letter.pdf");
        }
    }
}

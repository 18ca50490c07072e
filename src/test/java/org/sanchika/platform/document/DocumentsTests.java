package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.sanchika.platform.worker.ProcessFolder;
import org.springframework.beans.factory.annotation.Autowired;

@SanchikaTest
class DocumentsTests {
    @Autowired
    Documents documents;

    @Autowired
    PaperStore store;

    @Autowired
    ProcessFolder incoming;

    @Test
    void storesAPaperUnderItsHash() throws IOException {
        byte[] content = SampleDocuments.pdf("stored under its hash", 3);

        Document document = stored(content, "letter.PDF");

        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.pages()).isEqualTo(3);
        assertThat(document.size()).isEqualTo(content.length);
        assertThat(store.place(document.sha256())).hasBinaryContent(content);
        assertThat(documents.find(document.sha256())).map(Document::pages).hasValue(3);
        try (InputStream in = documents.open(document)) {
            assertThat(in).hasBinaryContent(content);
        }
    }

    @Test
    void storesTheSameContentOnce() throws IOException {
        byte[] content = SampleDocuments.pdf("twice");

        Document first = stored(content, "a.pdf");
        Path place = store.place(first.sha256());
        var written = Files.getLastModifiedTime(place);

        assertThat(stored(content, "b.pdf").sha256()).isEqualTo(first.sha256());
        assertThat(Files.getLastModifiedTime(place)).isEqualTo(written);
    }

    @Test
    void refusesWhatIsNotWhatItsNameClaims() throws IOException {
        byte[] picture = SampleDocuments.png(120, 80);

        assertThat(take(picture, "letter.pdf")).isEqualTo(new Intake.WrongType("image/png", "pdf"));
        assertThat(stored(picture, "letter.png").mediaType()).isEqualTo("image/png");
        assertThat(take(picture, "letter.pdf")).isEqualTo(new Intake.WrongType("image/png", "pdf"));
        assertThat(take(SampleDocuments.exe(), "letter.pdf"))
                .isInstanceOfSatisfying(
                        Intake.WrongType.class,
                        wrong -> assertThat(wrong.claimed()).isEqualTo("pdf"));
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        assertThat(take(new byte[0], "letter.pdf")).isEqualTo(new Intake.Empty());
        assertThat(take(SampleDocuments.truncatedPdf(), "letter.pdf")).isInstanceOf(Intake.Broken.class);
        assertThat(take(SampleDocuments.encryptedPdf(), "letter.pdf")).isEqualTo(new Intake.Encrypted());
    }

    @Test
    void refusesWhatIsTooMuch() throws IOException {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(SampleDocuments.pdf("long")),
                new ByteArrayInputStream(new byte[51 * 1024 * 1024]));

        assertThat(documents.take(endless, "letter.pdf")).isEqualTo(new Intake.TooLarge(50 * 1024 * 1024));
        assertThat(take(SampleDocuments.pdfOfPages(5000), "book.pdf")).isEqualTo(new Intake.TooManyPages(2000, 5000));
        assertThat(take(SampleDocuments.pngBomb(), "bomb.png"))
                .isEqualTo(new Intake.TooManyPixels(150_000_000, 3_600_000_000L));
    }

    @Test
    void leavesNothingOfWhatWasNotTaken() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        });

        assertThatThrownBy(() -> documents.take(broken, "letter.pdf")).hasMessage("the line is dead");
        take(SampleDocuments.encryptedPdf(), "letter.pdf");

        try (Stream<Path> left = Files.list(incoming.path())) {
            assertThat(left.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .containsExactly(".lock");
        }
    }

    @Test
    void drawsPagesAheadAndOnDemand() throws IOException {
        Document document = stored(SampleDocuments.pdf("drawn", 2), "drawn.pdf");

        assertThat(documents.preview(document, 2))
                .isInstanceOfSatisfying(
                        Preview.Picture.class,
                        picture -> assertThat(picture.file()).isNotEmptyFile());
        await().atMost(Duration.ofSeconds(30)).until(() -> isReady(document));
        assertThat(documents.preview(document, 3)).isEqualTo(new Preview.Impossible());
        assertThat(documents.preview(document, 0)).isEqualTo(new Preview.Impossible());
    }

    @Test
    void showsAMailAsText() throws IOException {
        Document mail = stored(SampleDocuments.mail(), "complaint.eml");

        assertThat(documents.preview(mail, 1))
                .isInstanceOfSatisfying(
                        Preview.Text.class,
                        text -> assertThat(text.file()).content().contains("हैंडपंप"));
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(documents.find("../../etc/passwd")).isEmpty();
        assertThat(documents.find("0".repeat(64))).isEmpty();
    }

    private boolean isReady(Document document) {
        return documents.find(document.sha256()).orElseThrow().previews() == Document.Previews.READY;
    }

    private Document stored(byte[] content, String fileName) throws IOException {
        Intake intake = take(content, fileName);
        assertThat(intake).isInstanceOf(Intake.Stored.class);
        return ((Intake.Stored) intake).document();
    }

    private Intake take(byte[] content, String fileName) throws IOException {
        return documents.take(new ByteArrayInputStream(content), fileName);
    }
}

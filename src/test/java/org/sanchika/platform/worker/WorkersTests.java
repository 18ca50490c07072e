package org.sanchika.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.document.SampleDocuments;

/** The real second process, with real papers. */
class WorkersTests {
    private static final Limits LIMITS = new Limits(2000, 100_000_000, 2, 256, Duration.ofSeconds(30));

    @TempDir
    static Path folder;

    private static Workers workers;

    @BeforeAll
    static void start() throws IOException {
        workers = new Workers(folder, LIMITS);
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void tellsTheTrueTypeAndThePages() throws IOException {
        assertThat(examine(SampleDocuments.pdf("one"))).isEqualTo(new Examination.Sound("application/pdf", 1));
        assertThat(examine(SampleDocuments.pdf("three", 3))).isEqualTo(new Examination.Sound("application/pdf", 3));
        assertThat(examine(SampleDocuments.png(200, 300))).isEqualTo(new Examination.Sound("image/png", 1));
        assertThat(examine(SampleDocuments.jpeg(200, 300))).isEqualTo(new Examination.Sound("image/jpeg", 1));
        assertThat(examine(SampleDocuments.tiff(4))).isEqualTo(new Examination.Sound("image/tiff", 4));
        assertThat(examine(SampleDocuments.mail())).isEqualTo(new Examination.Sound("message/rfc822", 1));
    }

    @Test
    void refusesWhatIsNoPaper() throws IOException {
        assertThat(examine(SampleDocuments.exe())).isInstanceOf(Examination.Foreign.class);
        assertThat(examine("<html><body>hello".getBytes())).isEqualTo(new Examination.Foreign("text/html"));
    }

    @Test
    void tellsTornAndLockedPapers() throws IOException {
        assertThat(examine(SampleDocuments.truncatedPdf())).isEqualTo(new Examination.Broken("application/pdf"));
        assertThat(examine("%PDF-1.7\nnothing\n%%EOF".getBytes())).isEqualTo(new Examination.Broken("application/pdf"));
        assertThat(examine(torn(SampleDocuments.png(400, 400)))).isEqualTo(new Examination.Broken("image/png"));
        assertThat(examine(torn(SampleDocuments.jpeg(400, 400)))).isEqualTo(new Examination.Broken("image/jpeg"));
        assertThat(examine(torn(SampleDocuments.tiff(3)))).isEqualTo(new Examination.Broken("image/tiff"));
        assertThat(examine(SampleDocuments.encryptedPdf())).isEqualTo(new Examination.Encrypted());
        assertThat(examine(SampleDocuments.readOnlyPdf())).isEqualTo(new Examination.Sound("application/pdf", 1));
    }

    @Test
    void countsWhatIsTooMuch() throws IOException {
        assertThat(examine(SampleDocuments.pdfOfPages(5000))).isEqualTo(new Examination.TooManyPages(5000));
        assertThat(examine(SampleDocuments.pngBomb())).isEqualTo(new Examination.TooManyPixels(3_600_000_000L));
    }

    @Test
    void drawsPagesInSixteenGreys() throws IOException {
        BufferedImage page = draw(SampleDocuments.pdf("a letter", 2), "application/pdf", 2);

        assertThat(page.getWidth()).isBetween(905, 912);
        assertThat(page.getColorModel().getPixelSize()).isEqualTo(4);
        assertThat(darkest(page))
                .as("text is drawn though its font is not embedded")
                .isLessThan(80);
    }

    @Test
    void drawsPicturesSmallEnoughForASlowLine() throws IOException {
        BufferedImage photo = draw(SampleDocuments.jpeg(3000, 4000), "image/jpeg", 1);
        BufferedImage third = draw(SampleDocuments.tiff(4), "image/tiff", 3);

        assertThat(photo.getWidth() * photo.getHeight()).isLessThan(1_200_000);
        assertThat(third.getWidth()).isEqualTo(620);
    }

    @Test
    void readsMailsAsText() throws IOException {
        Path target = folder.resolve("mail.txt");

        assertThat(workers.draw(file(SampleDocuments.mail()), "message/rfc822", 1, target))
                .isEqualTo(Drawing.DONE);

        assertThat(target)
                .content()
                .contains("Subject: पेयजल की समस्या", "हैंडपंप ख़राब है।", "[complaint.pdf]")
                .doesNotContain("alert", "HTML");
    }

    @Test
    void readsTheWordsOfAPageAndTheirFont() throws IOException {
        PageWords second = read(SampleDocuments.pdf("a letter", 2), "application/pdf", 2);
        PageWords old = read(SampleDocuments.pdfIn("ABCDEF+KrutiDev010", "dk;kZy; vkns'k"), "application/pdf", 1);

        assertThat(second.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.text()).contains("a letter 2"));
        assertThat(old.runs()).singleElement().satisfies(run -> {
            assertThat(run.font()).isEqualTo("ABCDEF+KrutiDev010");
            assertThat(run.text()).contains("dk;kZy; vkns'k");
        });
        assertThat(read(SampleDocuments.tiff(2), "image/tiff", 2).runs()).isEmpty();
        assertThat(read(SampleDocuments.mail(), "message/rfc822", 1).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.text()).contains("हैंडपंप"));
    }

    @Test
    void measuresAPageAsItWillBeDrawn() throws IOException {
        assertThat(measured(SampleDocuments.pdf("a letter"), "application/pdf")).isEqualTo(List.of(909, 1286));
        assertThat(measured(SampleDocuments.jpeg(3000, 4000), "image/jpeg"))
                .isEqualTo(drawn(SampleDocuments.jpeg(3000, 4000), "image/jpeg"));
        assertThat(measured(SampleDocuments.pdf("a letter"), "application/pdf"))
                .isEqualTo(drawn(SampleDocuments.pdf("a letter"), "application/pdf"));
    }

    @Test
    void saysWhatCannotBeDrawn() throws IOException {
        Path target = folder.resolve("none.png");

        assertThat(workers.draw(file(SampleDocuments.pdf("x")), "application/pdf", 2, target))
                .isEqualTo(Drawing.FAILED);
        assertThat(workers.draw(file(SampleDocuments.truncatedPdf()), "image/png", 1, target))
                .isEqualTo(Drawing.FAILED);
    }

    @Test
    void leavesNothingBehind(@TempDir Path own) throws IOException {
        Workers passing = new Workers(own, LIMITS);
        passing.examine(file(SampleDocuments.pdf("one")));
        List<ProcessHandle> before = children();

        passing.close();

        assertThat(children()).hasSizeLessThan(before.size());
        try (Stream<Path> left = Files.list(own)) {
            assertThat(left).containsExactly(own.resolve("fonts"));
        }
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }

    private static Examination examine(byte[] paper) throws IOException {
        return workers.examine(file(paper));
    }

    private static BufferedImage draw(byte[] paper, String type, int page) throws IOException {
        Path target = ProcessFolder.fresh(folder);
        assertThat(workers.draw(file(paper), type, page, target)).isEqualTo(Drawing.DONE);
        return ImageIO.read(target.toFile());
    }

    private static PageWords read(byte[] paper, String type, int page) throws IOException {
        Path target = ProcessFolder.fresh(folder);
        assertThat(workers.read(file(paper), type, page, target)).isEqualTo(Drawing.DONE);
        return PageWords.read(target);
    }

    private static List<Integer> measured(byte[] paper, String type) throws IOException {
        PageWords words = read(paper, type, 1);
        return List.of(words.width(), words.height());
    }

    private static List<Integer> drawn(byte[] paper, String type) throws IOException {
        BufferedImage page = draw(paper, type, 1);
        return List.of(page.getWidth(), page.getHeight());
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(ProcessFolder.fresh(folder), content);
    }

    private static byte[] torn(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static int darkest(BufferedImage page) {
        int darkest = 255;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                darkest = Math.min(darkest, page.getRGB(x, y) & 0xff);
            }
        }
        return darkest;
    }
}

package org.sanchika.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.platform.document.SampleDocuments;

class PdfRewritingTests {
    private static final PDRectangle CUT = new PDRectangle(40, 700, 300, 100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void looksAsBeforeHoweverItWasTurnedAndCut(int turned) throws IOException {
        Path paper = folder.resolve("paper.pdf");
        try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf("a letter"))) {
            document.getPage(0).setRotation(turned);
            document.getPage(0).setCropBox(CUT);
            document.save(paper.toFile());
        }

        Path anew = rewritten(paper);

        assertThat(differing(picture(paper), picture(anew))).isLessThan(20);
        try (PDDocument document = Loader.loadPDF(anew.toFile())) {
            assertThat(document.getPage(0).getRotation()).isZero();
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("aletter1");
        }
    }

    @Test
    void leavesBehindWhatRuns() throws IOException {
        Path paper = folder.resolve("paper.pdf");
        try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf("a letter", 3))) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.save(paper.toFile());
        }

        try (PDDocument document = Loader.loadPDF(rewritten(paper).toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    private Path rewritten(Path paper) throws IOException {
        Path anew = folder.resolve("anew.pdf");
        Files.deleteIfExists(anew);
        PdfRewriting.write(paper, anew);
        return anew;
    }

    private static BufferedImage picture(Path paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            return new PDFRenderer(document).renderImage(0, 1, ImageType.GRAY);
        }
    }

    /** Dots of one picture that are not about as dark in the other. */
    private static long differing(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        long differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (Math.abs((one.getRGB(x, y) & 255) - (other.getRGB(x, y) & 255)) > 60) {
                    differing++;
                }
            }
        }
        return differing;
    }
}

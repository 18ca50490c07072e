package org.sanchika.dispatch.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The rule above a second language or an endorsement goes with what stands below it. */
class RuleAtFootTests {
    private static final int DPI = 50;

    @Test
    void neverStaysBehindAlone() throws Exception {
        List<String> alone = new ArrayList<>();
        int pages = 0;
        for (int lines = 1; lines <= 40; lines++) {
            byte[] pdf = FormsOnPaperTests.letter(lines);
            try (var document = Loader.loadPDF(pdf)) {
                var renderer = new PDFRenderer(document);
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    pages++;
                    if (endsWithRule(renderer.renderImageWithDPI(page, DPI))) {
                        alone.add(lines + " lines, page " + (page + 1));
                    }
                }
            }
        }
        assertThat(pages).isGreaterThan(40);
        assertThat(alone).isEmpty();
    }

    /** Whether the last thing above the foot is a line from margin to margin. */
    private static boolean endsWithRule(BufferedImage page) {
        int foot = (int) ((297 - 21) / 25.4 * DPI);
        for (int y = foot; y > 0; y--) {
            int ink = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xff) < 230) {
                    ink++;
                }
            }
            if (ink > 0) {
                return ink > page.getWidth() * 0.7;
            }
        }
        return false;
    }
}

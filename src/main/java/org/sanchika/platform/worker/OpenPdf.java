package org.sanchika.platform.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** A PDF whose pages are being drawn. */
final class OpenPdf implements AutoCloseable {
    private static final float DOTS_PER_INCH = 110;
    private static final float POINTS_PER_INCH = 72;
    /** An A2 sheet at the full resolution; larger plans are drawn smaller. */
    private static final double MOST_PIXELS = 5_000_000;

    private final Path paper;
    private final PDDocument document;
    private final HonestRenderer renderer;

    private OpenPdf(Path paper, PDDocument document) {
        this.paper = paper;
        this.document = document;
        this.renderer = new HonestRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    static OpenPdf of(Path paper) throws IOException {
        return new OpenPdf(paper, PdfPaper.open(paper));
    }

    boolean isOf(Path other) {
        return paper.equals(other);
    }

    /** @param page from 1 */
    BufferedImage draw(int page) throws IOException {
        renderer.unseen = false;
        BufferedImage picture = renderer.renderImage(page - 1, scale(document.getPage(page - 1)), ImageType.GRAY);
        if (renderer.unseen) {
            throw new IOException("holds an image of a kind that cannot be drawn");
        }
        return picture;
    }

    /** @param page from 1 */
    PageWords read(int page) throws IOException {
        PDPage one = document.getPage(page - 1);
        PDRectangle box = one.getCropBox();
        float scale = scale(one);
        int width = pixels(box.getWidth() * scale);
        int height = pixels(box.getHeight() * scale);
        boolean lying = one.getRotation() % 180 != 0;
        return new PageWords(lying ? height : width, lying ? width : height, new PdfWords().of(document, page));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static int pixels(float length) {
        return (int) Math.max(1, Math.floor(length));
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        double wanted = DOTS_PER_INCH / POINTS_PER_INCH;
        double pixels = Math.max(1, box.getWidth()) * wanted * Math.max(1, box.getHeight()) * wanted;
        return (float) (pixels <= MOST_PIXELS ? wanted : wanted * Math.sqrt(MOST_PIXELS / pixels));
    }

    /** PDFBox leaves out an image that it cannot decode; an officer would take the page for empty. */
    private static final class HonestRenderer extends PDFRenderer {
        private boolean unseen;

        HonestRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                        throws IOException {
                    if (failure instanceof MissingImageReaderException) {
                        unseen = true;
                    }
                    super.operatorException(operator, operands, failure);
                }
            };
        }
    }
}

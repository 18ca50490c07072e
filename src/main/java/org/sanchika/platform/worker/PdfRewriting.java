package org.sanchika.platform.worker;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Writes a PDF anew: each page upright, as one drawing named {@link #DRAWING}, without anything that runs or can be filled
 * in. Whoever binds it into another PDF need not unpack what others packed.
 */
final class PdfRewriting {
    static final String DRAWING = "Page";

    private PdfRewriting() {}

    static void write(Path paper, Path target) throws IOException {
        try (PDDocument from = PdfPaper.open(paper);
                PDDocument to = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            flatten(from);
            LayerUtility layers = new LayerUtility(to);
            for (PDPage page : from.getPages()) {
                add(page, from, to, layers);
            }
            to.save(target.toFile());
        }
    }

    /** What was filled in and signed is seen on paper too. */
    private static void flatten(PDDocument paper) throws IOException {
        PDAcroForm form = paper.getDocumentCatalog().getAcroForm(null);
        if (form != null && !form.hasXFA()) {
            form.flatten();
        }
    }

    private static void add(PDPage page, PDDocument from, PDDocument to, LayerUtility layers) throws IOException {
        unpack(page);
        int turned = page.getRotation();
        page.setRotation(0);
        PDFormXObject drawing = layers.importPageAsForm(from, page);
        PDRectangle box = drawing.getBBox();
        // PDFBox shifts what is cut out of a larger page, and squeezes what is turned.
        drawing.setMatrix(upright(box, turned));
        boolean lying = turned % 180 != 0;
        PDPage anew = new PDPage(
                new PDRectangle(lying ? box.getHeight() : box.getWidth(), lying ? box.getWidth() : box.getHeight()));
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName(DRAWING), drawing);
        anew.setResources(resources);
        to.addPage(anew);
        try (PDPageContentStream content = new PDPageContentStream(to, anew)) {
            content.drawForm(drawing);
        }
    }

    /** PDFBox takes a content that it cannot unpack for an empty one, and the page would be blank without a word. */
    private static void unpack(PDPage page) throws IOException {
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            try (InputStream content = contents.next().createInputStream()) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** Into the corner, turned clockwise as it is read. */
    private static AffineTransform upright(PDRectangle box, int turned) {
        float width = box.getWidth();
        float height = box.getHeight();
        AffineTransform upright = switch (Math.floorMod(turned, 360)) {
            case 90 -> new AffineTransform(0, -1, 1, 0, 0, width);
            case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 270 -> new AffineTransform(0, 1, -1, 0, height, 0);
            default -> new AffineTransform();
        };
        upright.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return upright;
    }
}

package org.sanchika.efile.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.print.FilePaper.Leaf;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Preview;

/**
 * Draws the papers of a file onto the leaves that were set for them, each under its page number. What others packed stays
 * packed here; scratch data goes to the disk.
 */
final class Binding implements AutoCloseable {
    private final PDDocument bound;
    private final Documents documents;

    Binding(byte[] leaves, Documents documents) throws IOException {
        this.bound = Loader.loadPDF(
                new RandomAccessReadBuffer(leaves), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        this.documents = documents;
    }

    /**
     * @param leaves of one sheaf
     * @param rewritten it as a worker wrote it anew; none when there are pictures of it
     * @param places on which page each leaf stands
     */
    void add(List<Leaf> leaves, @Nullable Path rewritten, Map<String, Integer> places) throws IOException {
        if (rewritten != null) {
            addPages(leaves, rewritten, places);
        } else {
            for (Leaf leaf : leaves) {
                addPicture(leaf.sheaf().scan(), leaf, page(leaf, places));
            }
        }
    }

    private PDPage page(Leaf leaf, Map<String, Integer> places) {
        return bound.getPage(Objects.requireNonNull(places.get(leaf.place()), leaf.place()) - 1);
    }

    private void addPages(List<Leaf> leaves, Path rewritten, Map<String, Integer> places) throws IOException {
        try (PDDocument paper =
                Loader.loadPDF(rewritten.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            Copying copying = new Copying(bound);
            for (Leaf leaf : leaves) {
                PDPage from = paper.getPage(leaf.page() - 1);
                PDFormXObject drawing = new PDFormXObject(copying.cloneForNewDocument(drawing(from)));
                draw(page(leaf, places), from.getMediaBox(), content -> content.drawForm(drawing));
            }
        }
    }

    /** Packed as it is. Fonts and pictures that pages share are copied once. */
    private static final class Copying extends PDFCloneUtility {
        Copying(PDDocument to) {
            super(to);
        }
    }

    private static COSStream drawing(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        for (COSName name : resources.getXObjectNames()) {
            return resources.getXObject(name).getCOSObject();
        }
        throw new IOException("a page without its drawing");
    }

    private void addPicture(Document document, Leaf leaf, PDPage onto) throws IOException {
        if (documents.preview(document, leaf.page()) instanceof Preview.Picture(var file)) {
            PDImageXObject picture = LosslessFactory.createFromImage(bound, ImageIO.read(file.toFile()));
            PDRectangle size = Fit.printed(picture.getWidth(), picture.getHeight());
            draw(onto, size, content -> content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight()));
        }
    }

    private interface Drawing {
        void onto(PDPageContentStream content) throws IOException;
    }

    private void draw(PDPage onto, PDRectangle size, Drawing drawing) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(bound, onto, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.transform(Fit.onto(Fit.AREA, size));
            drawing.onto(content);
            content.endMarkedContent();
        }
    }

    /** What was drawn onto it is not tagged, so it no longer is what its frame was: it must not say so. */
    void save(OutputStream out) throws IOException {
        bound.getDocumentCatalog().setMetadata(null);
        bound.save(out);
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }
}

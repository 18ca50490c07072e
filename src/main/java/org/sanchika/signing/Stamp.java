package org.sanchika.signing;

import eu.europa.esig.dss.pdf.AbstractPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.AbstractPdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import eu.europa.esig.dss.pdf.visible.DSSFontMetrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What is seen in a signed field: the only page of another PDF, with its fonts, so that the text in it stays text. The
 * library’s own ways to write one would make it a picture, or shape our scripts wrongly and break PDF/A.
 */
final class Stamp extends AbstractPdfBoxSignatureDrawer {
    private static final Set<String> MARKS = Set.of(
            OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ, OperatorName.END_MARKED_CONTENT);

    /** A page with nothing on it: a field that stays empty keeps its place only if something is drawn into it. */
    static byte[] blank() {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isOnePage(byte[] stamp) {
        try (PDDocument pdf = Loader.loadPDF(stamp)) {
            return pdf.getNumberOfPages() == 1;
        } catch (IOException unread) {
            return false;
        }
    }

    @Override
    public void draw() throws IOException {
        try (InputStream image = parameters.getImage().openStream();
                PDDocument stamp = Loader.loadPDF(image.readAllBytes());
                PDDocument carrier = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            carrier.addPage(new PDPage(getPage().getMediaBox()));
            PDFormXObject drawing = new LayerUtility(carrier).importPageAsForm(stamp, 0);
            unmark(drawing);
            carry(carrier, new PDAppearanceStream(drawing.getCOSObject()));
            carrier.save(out);
            signatureOptions.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
        }
    }

    /** As PDFBox wants it: a document whose only field is the one to be drawn. */
    private void carry(PDDocument carrier, PDAppearanceStream drawing) throws IOException {
        PDAcroForm form = new PDAcroForm(carrier);
        form.getCOSObject().setDirect(true);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        carrier.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        form.getFields().add(field);
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(drawing);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(place());
        widget.setAppearance(appearance);
    }

    private PDRectangle place() {
        return document.getDocumentCatalog()
                .getAcroForm(null)
                .getField(parameters.getFieldParameters().getFieldId())
                .getWidgets()
                .getFirst()
                .getRectangle();
    }

    /** Marks point into the structure of the document the drawing comes from; here the field itself is the structure. */
    private static void unmark(PDFormXObject drawing) throws IOException {
        List<Object> kept = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(drawing).parse()) {
            operands.add(token);
            if (token instanceof Operator operator) {
                if (!MARKS.contains(operator.getName())) {
                    kept.addAll(operands);
                }
                operands.clear();
            }
        }
        drawing.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        try (OutputStream out = drawing.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(kept);
        }
    }

    @Override
    protected DSSFontMetrics getDSSFontMetrics() {
        throw new UnsupportedOperationException("asked for fields that are not there yet, and ours are");
    }

    @Override
    protected String getExpectedColorSpaceName() {
        return COSName.DEVICERGB.getName();
    }

    /** Has the library draw so. */
    static final class Services extends AbstractPdfObjFactory {
        private PDFSignatureService service(PDFServiceMode mode) {
            PdfBoxSignatureDrawerFactory drawers = image -> new Stamp();
            return configure(new PdfBoxSignatureService(mode, drawers));
        }

        @Override
        public PDFSignatureService newPAdESSignatureService() {
            return service(PDFServiceMode.SIGNATURE);
        }

        @Override
        public PDFSignatureService newContentTimestampService() {
            return service(PDFServiceMode.CONTENT_TIMESTAMP);
        }

        @Override
        public PDFSignatureService newSignatureTimestampService() {
            return service(PDFServiceMode.SIGNATURE_TIMESTAMP);
        }

        @Override
        public PDFSignatureService newArchiveTimestampService() {
            return service(PDFServiceMode.ARCHIVE_TIMESTAMP);
        }
    }
}

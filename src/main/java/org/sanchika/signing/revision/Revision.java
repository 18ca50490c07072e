package org.sanchika.signing.revision;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** A PDF as it was at some time, taken apart into what can be compared with another time. */
public final class Revision implements Closeable {
    /** What a signature writes into its field; all else of it stays. */
    private static final Set<COSName> FILLED_BY_SIGNING = Set.of(COSName.AP, COSName.V, COSName.F);

    /** Upwards, or into the structure, which is not seen. */
    private static final Set<COSName> AROUND =
            Set.of(COSName.P, COSName.PARENT, COSName.STRUCT_PARENT, COSName.getPDFName("Popup"));

    private static final Set<COSName> AROUND_A_PAGE = Set.of(
            COSName.PARENT,
            COSName.ANNOTS,
            COSName.STRUCT_PARENTS,
            COSName.METADATA,
            COSName.getPDFName("Tabs"),
            COSName.getPDFName("LastModified"));

    /** What may show, hide or run something without touching a page. */
    private static final List<COSName> ABOVE_ALL_PAGES =
            List.of(COSName.OCPROPERTIES, COSName.OPEN_ACTION, COSName.AA, COSName.NAMES, COSName.getPDFName("XFA"));

    private final PDDocument document;
    private final Set<COSDictionary> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSDictionary, PDField> widgets = new IdentityHashMap<>();
    private final Map<String, PDField> fields = new LinkedHashMap<>();

    /** What lies upon a page. {@code field}: the name of the field it shows, if it does. */
    public record Laid(PDAnnotation annotation, @Nullable String field) {

        public boolean isUnseen() {
            PDRectangle place = annotation.getRectangle();
            return place == null || place.getWidth() == 0 || place.getHeight() == 0;
        }
    }

    public Revision(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        document.getPages().forEach(page -> pages.add(page.getCOSObject()));
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                fields.put(field.getFullyQualifiedName(), field);
                for (PDAnnotationWidget widget : field.getWidgets()) {
                    widgets.put(widget.getCOSObject(), field);
                }
            }
        }
    }

    public int pageCount() {
        return document.getNumberOfPages();
    }

    public Set<String> fieldNames() {
        return fields.keySet();
    }

    public boolean isEmptySignature(String field) {
        return fields.get(field) instanceof PDSignatureField signature && signature.getSignature() == null;
    }

    public boolean isSignature(String field) {
        return fields.get(field) instanceof PDSignatureField;
    }

    /** Its name and value; how it looks is said with what lies upon its page. */
    public String field(String name) throws IOException {
        PDField field = fields.get(name);
        return field == null ? "" : CosText.of(field.getCOSObject(), AROUND, pages);
    }

    /** What a page shows by itself, with what it inherits. */
    public String page(int index) throws IOException {
        PDPage page = document.getPage(index);
        return CosText.of(page.getCOSObject(), AROUND_A_PAGE, pages)
                + page.getMediaBox()
                + page.getCropBox()
                + page.getRotation()
                + (page.getResources() == null
                        ? ""
                        : CosText.of(page.getResources().getCOSObject(), Set.of(), pages));
    }

    public List<Laid> upon(int index) throws IOException {
        List<Laid> laid = new ArrayList<>();
        for (PDAnnotation annotation : document.getPage(index).getAnnotations()) {
            PDField field = widgets.get(annotation.getCOSObject());
            laid.add(new Laid(annotation, field == null ? null : field.getFullyQualifiedName()));
        }
        return laid;
    }

    public String text(Laid one, boolean isFilledLater) throws IOException {
        Set<COSName> leftOut = new HashSet<>(AROUND);
        if (isFilledLater) {
            leftOut.addAll(FILLED_BY_SIGNING);
        }
        return CosText.of(one.annotation().getCOSObject(), leftOut, pages);
    }

    public String aboveAllPages() throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        StringBuilder text = new StringBuilder();
        for (COSName key : ABOVE_ALL_PAGES) {
            text.append(CosText.of(catalog.getItem(key), pages));
            text.append(form == null ? "null " : CosText.of(form.getItem(key), pages));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

package org.sanchika.typeset;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.render.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Empty signature fields. They must be there, and be tagged, before the first signature: a signature that brought its own
 * would break PDF/UA, and one more field is a change of what was signed.
 */
final class SignatureFields {
    private SignatureFields() {}

    static List<SignatureBox> add(PDDocument pdf, List<PagePosition<Box>> places) throws IOException {
        if (places.isEmpty()) {
            return List.of();
        }
        PDAcroForm form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        WidgetTags tags = new WidgetTags(pdf.getDocumentCatalog().getStructureTreeRoot());
        List<SignatureBox> boxes = new ArrayList<>();
        List<PDField> fields = new ArrayList<>();
        for (PagePosition<Box> place : inOrder(places)) {
            SignatureBox box = box(place);
            PDSignatureField field = field(form, box, words(place));
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            draw(pdf, widget, box);
            tags.add(pdf.getPage(box.page() - 1), widget);
            boxes.add(box);
            fields.add(field);
        }
        form.setFields(fields);
        tags.end();
        return List.copyOf(boxes);
    }

    /** Of the page; the layout engine gives them in any. */
    private static List<PagePosition<Box>> inOrder(List<PagePosition<Box>> places) {
        return places.stream()
                .sorted(Comparator.<PagePosition<Box>>comparingInt(PagePosition::getPageNo)
                        .thenComparing(PagePosition::getY, Comparator.reverseOrder())
                        .thenComparing(PagePosition::getX))
                .toList();
    }

    /** Whole points, inside the element’s own border. */
    private static SignatureBox box(PagePosition<Box> place) {
        return new SignatureBox(
                place.getId(),
                place.getPageNo() + 1,
                (int) Math.ceil(place.getX()),
                (int) Math.ceil(place.getY()),
                (int) place.getWidth() - 1,
                (int) place.getHeight() - 1);
    }

    /** The element’s {@code title}, which a reader aloud says before the field. */
    private static String words(PagePosition<Box> place) {
        String title = place.getElement().getElement().getAttribute("title");
        return title.isBlank() ? place.getId() : title;
    }

    private static PDSignatureField field(PDAcroForm form, SignatureBox box, String words) throws IOException {
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(box.id());
        field.setAlternateFieldName(words);
        field.getWidgets().getFirst().setContents(words);
        return field;
    }

    private static void draw(PDDocument pdf, PDAnnotationWidget widget, SignatureBox box) throws IOException {
        PDPage page = pdf.getPage(box.page() - 1);
        widget.setRectangle(new PDRectangle(box.x(), box.y(), box.width(), box.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        PDAppearanceStream nothing = new PDAppearanceStream(pdf);
        nothing.setBBox(new PDRectangle(box.width(), box.height()));
        nothing.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        widget.setAppearance(appearance);
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }
}

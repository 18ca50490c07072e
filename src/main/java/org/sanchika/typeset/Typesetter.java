package org.sanchika.typeset;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.sanchika.typeset.Typesetting.Refused;
import org.sanchika.typeset.Typesetting.Typeset;
import org.sanchika.typeset.Typesetting.Why;
import org.sanchika.typeset.font.ShapedFont;
import org.sanchika.typeset.shape.Aksharas;
import org.sanchika.typeset.shape.TooMuchText;
import org.sanchika.typeset.shape.Typeface;
import org.w3c.dom.Document;

/**
 * Sets XHTML with CSS as a tagged PDF that lasts (PDF/A-2a) and can be listened to (PDF/UA-1). Made once, for half a
 * second; then used by any number of threads.
 */
public final class Typesetter {
    private static final Pattern SIGNATURE = Pattern.compile("^sig\\d+$");
    private static final Pattern PLACE = Pattern.compile("^at-.");

    private final Fonts fonts;
    private final byte[] colours;

    static {
        XRLog.setLoggerImpl(new LayoutLog());
    }

    public Typesetter() throws IOException {
        fonts = new Fonts();
        colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** Asked before printing, so that the writer is told in time what would not be seen on paper. */
    public List<Unsettable> unsettable(String text) {
        Tally tally = new Tally();
        fonts.characters().settable(text, tally);
        return tally.all();
    }

    /**
     * Writes {@code xhtml} to {@code out}, which stays open. Elements of the ids {@code sig1}, {@code sig2} … become empty
     * signature fields. Nothing is fetched; pictures and style sheets come with the document, as {@code data:}.
     */
    public Typesetting typeset(String xhtml, OutputStream out) throws IOException {
        Tally unsettable = new Tally();
        Aksharas aksharas = new Aksharas(fonts.characters(), unsettable);
        try {
            Document document = Xhtml.read(xhtml).prepared(aksharas::forLayout);
            try (PdfBoxRenderer renderer = renderer(document, aksharas, out);
                    PDDocument pdf = renderer.createPDFKeepOpen()) {
                List<SignatureBox> boxes = SignatureFields.add(pdf, renderer.findPagePositionsByID(SIGNATURE));
                Map<String, Integer> places = renderer.findPagePositionsByID(PLACE).stream()
                        .collect(Collectors.toMap(PagePosition::getId, place -> place.getPageNo() + 1, Math::min));
                pdf.save(out);
                return new Typeset(pdf.getNumberOfPages(), boxes, places, unsettable.all());
            }
        } catch (Xhtml.NotTypeset not) {
            return not.refused();
        } catch (TooMuchText much) {
            return new Refused(Why.TOO_MUCH_TEXT, String.valueOf(much.getMessage()));
        }
    }

    private PdfBoxRenderer renderer(Document document, Aksharas aksharas, OutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, "about:blank");
        builder.toStream(out);
        builder.withProducer("Sanchika");
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (Fonts.Styled one : fonts.typefaces()) {
            Supplied font = new Supplied(one.typeface(), aksharas);
            for (String family : one.families()) {
                builder.useFont(font, family, one.weight(), one.style(), true);
            }
        }
        return builder.buildPdfRenderer();
    }

    /** One font for a document, made when the first word asks for it. */
    private static final class Supplied extends PDFontSupplier {
        private final Typeface typeface;
        private final Aksharas aksharas;

        private @Nullable ShapedFont font;

        Supplied(Typeface typeface, Aksharas aksharas) {
            super(null);
            this.typeface = typeface;
            this.aksharas = aksharas;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                font = new ShapedFont(typeface, aksharas);
            }
            return font;
        }
    }
}

package org.sanchika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF lasts (PDF/A-2a) and can be listened to (PDF/UA-1): veraPDF says so. */
public final class Archives {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Archives() {}

    /** What both standards have against it. */
    public static List<String> complaints(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> complaints(pdf, flavour))
                .toList();
    }

    private static Stream<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() < 100) {
                throw new IllegalStateException("looked at hardly anything");
            }
            return result.getTestAssertions().stream()
                    .map(one -> flavour + " " + one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (VeraPDFException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

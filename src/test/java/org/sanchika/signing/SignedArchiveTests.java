package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A signature leaves a PDF as lasting (PDF/A-2a) and as well to be listened to (PDF/UA-1) as it was: veraPDF says so. */
class SignedArchiveTests {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void staysValidAfterOneAndThreeSignatures() throws Exception {
        byte[] one = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);
        byte[] empty = Desk.document(Desk.SIGNING.sign(one, Papers.act("sig2"), Desk.BENGALI.key()));
        byte[] three = Desk.signed(empty, "sig3", Desk.HINDI);

        for (byte[] pdf : List.of(Papers.letter(), one, three)) {
            assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }
}

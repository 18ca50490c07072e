package org.sanchika.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What is printed lasts (PDF/A-2a) and can be listened to (PDF/UA-1): veraPDF says so. */
class ArchiveTests {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<String> documents() {
        return Stream.of(
                Samples.hindiLetter(),
                Samples.bengaliLetter(),
                Samples.document("en", "<p>😀 and عربي stand for what cannot be set</p>"),
                Samples.longDocument(40));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isValid(String xhtml) throws Exception {
        byte[] pdf = Samples.pdf(xhtml);

        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> complaints = result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.isCompliant()).as(complaints.toString()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return complaints;
        }
    }
}

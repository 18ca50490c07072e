package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.signing.Finding.Change;
import org.sanchika.signing.Finding.Change.Kind;
import org.sanchika.signing.Finding.Reason;
import org.sanchika.signing.Finding.Verdict;

/** What a forger does, and what time does, to a signature. */
class VerificationTests {
    private static final byte[] SIGNED = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);

    @TempDir
    Path folder;

    /** Adds to a file without touching what is signed. */
    private interface Forging {
        void forge(PDDocument document) throws IOException;
    }

    @Test
    void findsAFlippedByte() {
        byte[] flipped = SIGNED.clone();
        flipped[2_000] ^= 1;

        assertThat(Desk.verdicts(flipped)).containsExactly(Verdict.INVALID);
        assertThat(Desk.reasons(flipped)).containsExactly(Reason.CONTENT_DIFFERS);
    }

    @Test
    void findsAFileWrittenAnew() throws IOException {
        try (PDDocument document = Loader.loadPDF(SIGNED);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);

            assertThat(Desk.verdicts(out.toByteArray())).containsExactly(Verdict.INVALID);
            assertThat(Desk.reasons(out.toByteArray())).containsExactly(Reason.DAMAGED);
        }
    }

    @Test
    void aTimeStampOverAllIsNoChange() throws Exception {
        try (TestTimeStamps service = new TestTimeStamps(Desk.PKI.timeStamping())) {
            PAdESService stamping = new PAdESService(new CommonCertificateVerifier(true));
            stamping.setTspSource(new TimeStamps(service.address(), Duration.ofSeconds(5)));
            byte[] stamped = DSSUtils.toByteArray(
                    stamping.timestamp(new InMemoryDocument(SIGNED), new PAdESTimestampParameters()));

            assertThat(Desk.verdicts(stamped)).containsExactly(Verdict.VALID);
            assertThat(Desk.first(stamped).time().stamped()).isEqualTo(TestPki.NOW);
        }
    }

    @Test
    void findsAPagePaintedOver() throws IOException {
        byte[] forged = Papers.paintedOver(SIGNED, 1);

        assertThat(Desk.verdicts(forged)).containsExactly(Verdict.INVALID);
        assertThat(Desk.reasons(forged)).containsExactly(Reason.CHANGED_AFTERWARDS);
        assertThat(Desk.first(forged).changes()).containsExactly(new Change(Kind.PAGE, 1, null));
    }

    @Test
    void aLaterSignatureDoesNotHideIt() throws IOException {
        byte[] forged = Desk.signed(Papers.paintedOver(SIGNED, 1), "sig2", Desk.BENGALI);

        assertThat(Desk.verdicts(forged)).containsExactly(Verdict.INVALID, Verdict.VALID);
        assertThat(Desk.changes(forged)).containsExactlyInAnyOrder(Kind.PAGE, Kind.LATER_SIGNATURE);
    }

    @Test
    void findsItOnPage60() throws IOException {
        byte[] honest = Desk.signed(Desk.signed(Papers.paper(60), "sig1", Desk.HINDI), "sig2", Desk.BENGALI);
        byte[] forged = Papers.paintedOver(honest, 60);

        assertThat(Desk.verdicts(honest)).containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(Desk.verdicts(forged)).containsExactly(Verdict.INVALID, Verdict.INVALID);
        assertThat(Desk.first(forged).changes()).contains(new Change(Kind.PAGE, 60, null));
    }

    @Test
    void findsWhatIsLaidUponAPage() throws IOException {
        byte[] forged = forged(SIGNED, document -> {
            PDAnnotationText remark = new PDAnnotationText();
            remark.setRectangle(new PDRectangle(100, 100, 200, 50));
            remark.setContents("अस्वीकृत");
            PDPage page = document.getPage(0);
            List<PDAnnotation> upon = page.getAnnotations();
            upon.add(remark);
            page.setAnnotations(upon);
            page.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(Desk.verdicts(forged)).containsExactly(Verdict.INVALID);
        assertThat(Desk.changes(forged)).contains(Kind.ANNOTATION);
    }

    @Test
    void findsAnotherStampInASignedField() throws IOException {
        byte[] two = Desk.signed(SIGNED, "sig2", Desk.BENGALI);
        byte[] forged = forged(two, document -> {
            PDAnnotationWidget signed = widget(document, "sig1");
            signed.setAppearance(widget(document, "sig2").getAppearance());
            signed.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(Desk.verdicts(forged)).containsExactly(Verdict.INVALID, Verdict.INVALID);
    }

    @Test
    void findsAnEmptyFieldMovedOrDrawnInto() throws IOException {
        byte[] moved = forged(SIGNED, document -> {
            PDAnnotationWidget empty = widget(document, "sig2");
            empty.setRectangle(new PDRectangle(0, 0, 500, 700));
            empty.getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] drawn = forged(SIGNED, document -> {
            PDAnnotationWidget empty = widget(document, "sig2");
            empty.setAppearance(widget(document, "sig1").getAppearance());
            empty.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(Desk.verdicts(moved)).containsExactly(Verdict.INVALID);
        assertThat(Desk.first(Desk.signed(moved, "sig2", Desk.BENGALI)).verdict())
                .isEqualTo(Verdict.INVALID);
        assertThat(Desk.verdicts(drawn)).containsExactly(Verdict.INVALID);
    }

    @Test
    void findsPagesAddedAndScripts() throws IOException {
        byte[] longer = forged(SIGNED, document -> {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] running = forged(SIGNED, document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(Desk.verdicts(longer)).containsExactly(Verdict.INVALID);
        assertThat(Desk.changes(longer)).contains(Kind.PAGES_ADDED_OR_REMOVED);
        assertThat(Desk.verdicts(running)).containsExactly(Verdict.INVALID);
        assertThat(Desk.changes(running)).containsExactly(Kind.DOCUMENT);
    }

    @Test
    void aRevokedCertificateProvesNothingByItself() {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.REVOKED);

        assertThat(Desk.verdicts(signed)).containsExactly(Verdict.UNSURE);
        assertThat(Desk.reasons(signed)).containsExactly(Reason.REVOKED);
    }

    @Test
    void anExpiredCertificateProvesNothingByItself() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.BENGALI);

        Finding later = finding(Desk.verification(TestPki.days(25)), signed);

        assertThat(later.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(later.reasons()).containsExactly(Reason.EXPIRED);
    }

    @Test
    void aTimeStampProvesThatItWasBeforeTheRevocation() throws Exception {
        try (TestTimeStamps service = new TestTimeStamps(Desk.PKI.timeStamping())) {
            Signing signing = new Signing(service.address(), Duration.ofSeconds(5));
            byte[] signed = Desk.document(signing.sign(Papers.letter(), Papers.act("sig1"), Desk.BENGALI.key()));

            Verification revoked = Desk.verification(TestPki.days(5), Desk.BENGALI.certificate());

            assertThat(finding(revoked, signed).verdict()).isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void nobodyIsTrustedWithoutRoots() {
        Finding finding = finding(new Verification(null, Clock.fixed(TestPki.NOW, ZoneOffset.UTC)), SIGNED);

        assertThat(finding.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(finding.reasons()).containsExactly(Reason.NOT_TRUSTED);
    }

    @Test
    void rereadsWhatAnAdministratorLaysDown() throws Exception {
        Verification verification = new Verification(folder, Clock.fixed(TestPki.NOW, ZoneOffset.UTC));
        assertThat(finding(verification, SIGNED).reasons()).containsExactly(Reason.NOT_TRUSTED);

        Desk.PKI.trust(folder);
        assertThat(finding(verification, SIGNED).verdict()).isEqualTo(Verdict.VALID);

        try (Stream<Path> lists = Files.list(folder.resolve("crls"))) {
            Path list = lists.filter(one -> one.toString().endsWith("-issuer.crl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(list, "damaged");
        }
        Finding withoutList = finding(verification, SIGNED);
        assertThat(withoutList.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(withoutList.reasons()).containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void saysWhatIsNotSignedAndWhatIsNoPdf() {
        assertThat(Desk.findings(Papers.letter())).isEmpty();
        assertThat(Desk.VERIFICATION.ofPdf("x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Findings.Unreadable());
        assertThat(Desk.VERIFICATION.ofPdf(new byte[0])).isEqualTo(new Findings.Unreadable());
    }

    private static Finding finding(Verification verification, byte[] pdf) {
        return ((Findings.Read) verification.ofPdf(pdf)).signatures().getFirst();
    }

    private static PDAnnotationWidget widget(PDDocument document, String field) {
        return document.getDocumentCatalog()
                .getAcroForm(null)
                .getField(field)
                .getWidgets()
                .getFirst();
    }

    private static byte[] forged(byte[] pdf, Forging forging) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            forging.forge(document);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}

package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.Signature;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sanchika.signing.Finding.Change;
import org.sanchika.signing.Finding.Change.Kind;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.Preparation.ToSign;
import org.sanchika.signing.SigningOutcome.Refused;
import org.sanchika.signing.SigningOutcome.Signed;

class SigningTests {

    @Test
    void threeSignOneAfterTheOther() {
        byte[] one = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);
        byte[] two = Desk.signed(one, "sig2", Desk.BENGALI);
        byte[] three = Desk.signed(two, "sig3", Desk.HINDI);

        assertThat(Desk.findings(three)).extracting(Finding::field).containsExactly("sig1", "sig2", "sig3");
        assertThat(Desk.verdicts(three)).containsOnly(Verdict.VALID);
        assertThat(Desk.first(three).changes())
                .containsExactlyInAnyOrder(
                        new Change(Kind.LATER_SIGNATURE, null, "sig2"), new Change(Kind.LATER_SIGNATURE, null, "sig3"));
        assertThat(Desk.findings(three).getLast().changes()).isEmpty();
    }

    @Test
    void saysWhoSignedWhen() {
        Finding finding = Desk.first(Desk.signed(Papers.letter(), "sig1", Desk.BENGALI));

        assertThat(finding.signer().name()).isEqualTo("প্রত্যয় বন্দ্যোপাধ্যায়");
        assertThat(finding.signer().organisation()).isEqualTo("सामान्य प्रशासन विभाग");
        assertThat(finding.time()).isEqualTo(new Finding.Time(TestPki.NOW, null));
    }

    @Test
    void stampIsText() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);

        assertThat(seen(signed, "sig1").lines().map(String::strip))
                .containsExactly("डिजिटल हस्ताक्षरित", "ডিজিটাল স্বাক্ষরিত", "Signed sig1");
    }

    @Test
    void fieldMayStayEmpty() throws Exception {
        byte[] signed = Desk.document(Desk.SIGNING.sign(Papers.letter(), Papers.act("sig2"), Desk.HINDI.key()));

        assertThat(seen(signed, "sig2")).isBlank();
        assertThat(Desk.verdicts(signed)).containsExactly(Verdict.VALID);
    }

    @Test
    void timeIsStamped() throws Exception {
        try (TestTimeStamps service = new TestTimeStamps(Desk.PKI.timeStamping())) {
            Signing signing = new Signing(service.address(), Duration.ofSeconds(5));

            Signed signed = (Signed) signing.sign(Papers.letter(), Papers.act("sig1"), Desk.HINDI.key());

            assertThat(signed.timeStamped()).isTrue();
            assertThat(Desk.verdicts(signed.document())).containsExactly(Verdict.VALID);
            assertThat(Desk.first(signed.document()).time().stamped()).isEqualTo(TestPki.NOW);
        }
    }

    @Test
    void signsWithoutStampWhenTheServiceFails() throws Exception {
        URI address;
        try (TestTimeStamps service = new TestTimeStamps(Desk.PKI.timeStamping())) {
            address = service.address();
            service.isBroken = true;
            assertThat(signedAt(address).timeStamped()).isFalse();
        }

        Signed signed = signedAt(address);

        assertThat(signed.timeStamped()).isFalse();
        assertThat(Desk.verdicts(signed.document())).containsExactly(Verdict.VALID);
        assertThat(Desk.first(signed.document()).time().stamped()).isNull();
    }

    private static Signed signedAt(URI address) {
        return (Signed)
                new Signing(address, Duration.ofSeconds(2)).sign(Papers.letter(), Papers.act("sig1"), Desk.HINDI.key());
    }

    @Test
    void aKeyElsewhereSignsInTwoSteps() throws Exception {
        SigningAct act = Papers.act("sig1", "हस्ताक्षरित");
        ToSign toSign = (ToSign) Desk.SIGNING.prepare(Papers.letter(), act, Desk.HINDI.chain());
        Signature token = Signature.getInstance("SHA256withRSA");
        token.initSign(Desk.HINDI.keys().getPrivate());
        token.update(toSign.data());

        Signing anotherDay = new Signing(null, Duration.ofSeconds(1));
        byte[] signed = Desk.document(anotherDay.finish(Papers.letter(), act, Desk.HINDI.chain(), token.sign()));

        assertThat(toSign.digest()).hasSize(32);
        assertThat(Desk.verdicts(signed)).containsExactly(Verdict.VALID);
    }

    @Test
    void aTokenMayGiveTheNumbersOfACurvePlainly() throws Exception {
        SigningAct act = Papers.act("sig1");
        ToSign toSign = (ToSign) Desk.SIGNING.prepare(Papers.letter(), act, Desk.BENGALI.chain());
        Signature token = Signature.getInstance("SHA256withECDSAinP1363Format");
        token.initSign(Desk.BENGALI.keys().getPrivate());
        token.update(toSign.data());

        byte[] signed = Desk.document(Desk.SIGNING.finish(Papers.letter(), act, Desk.BENGALI.chain(), token.sign()));

        assertThat(Desk.verdicts(signed)).containsExactly(Verdict.VALID);
    }

    @Test
    void refusesASignatureOverSomethingElse() {
        SigningAct act = Papers.act("sig1");
        byte[] other = Desk.HINDI.key().sign(new byte[] {1});

        Stream.of(other, new byte[0], new byte[256])
                .forEach(signature -> assertThat(
                                Desk.SIGNING.finish(Papers.letter(), act, Desk.HINDI.chain(), signature))
                        .isEqualTo(new Refused(Refusal.SIGNATURE_DOES_NOT_FIT)));
        assertThat(Desk.SIGNING.finish(Papers.letter(), act, Desk.BENGALI.chain(), other))
                .isEqualTo(new Refused(Refusal.SIGNATURE_DOES_NOT_FIT));
    }

    @Test
    void refusesWhatCannotBeSigned() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);
        SigningKey key = Desk.HINDI.key();
        SigningAct late = new SigningAct("sig1", TestPki.days(900).atZone(Papers.INDIA), null, null, null);
        SigningAct badly = new SigningAct("sig1", TestPki.NOW.atZone(Papers.INDIA), null, null, Papers.paper(2));

        assertThat(Desk.SIGNING.sign(signed, Papers.act("sig1"), key))
                .isEqualTo(new Refused(Refusal.FIELD_ALREADY_SIGNED));
        assertThat(Desk.SIGNING.sign(signed, Papers.act("sig9"), key)).isEqualTo(new Refused(Refusal.NO_SUCH_FIELD));
        assertThat(Desk.SIGNING.sign(new byte[9], Papers.act("sig1"), key)).isEqualTo(new Refused(Refusal.NOT_A_PDF));
        assertThat(Desk.SIGNING.sign(signed, late, key)).isEqualTo(new Refused(Refusal.EXPIRED));
        assertThat(Desk.SIGNING.sign(signed, badly, key)).isEqualTo(new Refused(Refusal.STAMP_NOT_ONE_PAGE));
    }

    @Test
    void signsBytesApart() {
        byte[] content = CanonicalJson.of(Map.of("note", 2, "by", "उपसचिव"));
        byte[] signature = Desk.document(Desk.SIGNING.signContent(content, TestPki.NOW, Desk.BENGALI.key()));
        byte[] other = CanonicalJson.of(Map.of("note", 3, "by", "उपसचिव"));

        assertThat(((Findings.Read) Desk.VERIFICATION.ofContent(content, signature)).allValid())
                .isTrue();
        assertThat(((Findings.Read) Desk.VERIFICATION.ofContent(other, signature)).signatures())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.INVALID);
                    assertThat(finding.reasons()).containsExactly(Finding.Reason.CONTENT_DIFFERS);
                });
        assertThat(Desk.VERIFICATION.ofContent(content, new byte[9])).isEqualTo(new Findings.Unreadable());
    }

    @Test
    void canonicalJsonIsOne() {
        record Note(String title, int no) {}

        assertThat(CanonicalJson.of(new Note("e\u0301", 2))).asString().isEqualTo("{\"no\":2,\"title\":\"é\"}");
    }

    private static String seen(byte[] pdf, String field) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf);
                PDDocument alone = new PDDocument()) {
            PDAppearanceStream look = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(field)
                    .getWidgets()
                    .getFirst()
                    .getNormalAppearanceStream();
            PDPage page = new PDPage(look.getBBox());
            alone.addPage(page);
            page.setResources(look.getResources());
            page.setContents(new PDStream(alone, look.getContents()));
            return new PDFTextStripper().getText(alone);
        }
    }
}

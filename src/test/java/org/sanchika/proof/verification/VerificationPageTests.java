package org.sanchika.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.platform.seal.SealFixtures;
import org.sanchika.platform.seal.Seals;
import org.sanchika.signing.SignedPapers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** PDFs that anybody may hand in, looked at by a real worker. Nobody is trusted here, so an honest one is unsure. */
@SanchikaTest
class VerificationPageTests {
    private static final byte[] SIGNED = SignedPapers.signed(60);

    @Autowired
    MockMvcTester web;

    @Autowired
    Seals seals;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    Acting clerk;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        clerk = offices.collectorate().clerk();
    }

    @Test
    void saysWhoseSignatureItIs() {
        assertThat(page(SIGNED, "hi"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "श्रद्धा त्रिपाठी",
                        "अभी सिद्ध नहीं हो सकता",
                        "यहाँ विश्वसनीय माना गया कोई प्राधिकारी",
                        "01-07-2026")
                .doesNotContain("हस्ताक्षर के बाद दस्तावेज़ बदला गया है");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void findsAPagePaintedOver(int page) throws Exception {
        byte[] forged = SignedPapers.paintedOver(SIGNED, page);

        assertThat(page(forged, "hi"))
                .hasStatusOk()
                .bodyText()
                .contains("अमान्य", "हस्ताक्षर के बाद दस्तावेज़ बदला गया है", "पृष्ठ " + page);
        assertThat(call(forged))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.signatures[0].verdict",
                        verdict -> assertThat(verdict).isEqualTo("INVALID"))
                .hasPathSatisfying(
                        "$.signatures[0].changes[0].kind",
                        kind -> assertThat(kind).isEqualTo("PAGE"))
                .hasPathSatisfying(
                        "$.signatures[0].changes[0].page",
                        found -> assertThat(found).isEqualTo(page));
    }

    @Test
    void findsPagesInTheDigitsOfItsReader() throws Exception {
        assertThat(page(SignedPapers.paintedOver(SIGNED, 60), "bn"))
                .bodyText()
                .contains("বৈধ নয়", "স্বাক্ষরের পর দলিলটি বদলানো হয়েছে।", "পৃষ্ঠা ৬০");
    }

    @Test
    void knowsOurOwnPapers() {
        byte[] paper = SampleDocuments.pdf("our own", 1);
        seals.made(seals.mark(SealFixtures.paper()), paper);

        assertThat(page(paper, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("A paper of this installation, unaltered", "/12/2026", "Nobody signed this PDF");
        assertThat(call(paper))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.paper.kind", kind -> assertThat(kind).isEqualTo("NOTE_SHEET"))
                .hasPathSatisfying("$.paper.state", state -> assertThat(state).isEqualTo("STANDS"));
        assertThat(page(Arrays.copyOf(paper, paper.length + 1), "en"))
                .bodyText()
                .contains("It is not, byte by byte, a paper that was handed out here.");
    }

    @Test
    void refusesWhatItCannotRead() {
        byte[] cut = Arrays.copyOf(SIGNED, SIGNED.length / 3);

        assertThat(page(SampleDocuments.png(10, 10), "en"))
                .hasStatus(422)
                .bodyText()
                .contains("This is no PDF that can be read");
        assertThat(page(SampleDocuments.encryptedPdf(), "en")).hasStatus(422);
        assertThat(call(cut)).hasStatus(422).bodyText().contains("/problems/verification-unreadable");
        assertThat(call(new byte[0])).hasStatus(422).bodyText().contains("/problems/verification-missing");
        assertThat(page(new byte[0], "en")).hasStatus(422).bodyText().contains("Choose the PDF");
    }

    private MvcTestResult page(byte[] pdf, String language) {
        return web.post()
                .uri("/verification")
                .multipart()
                .file(new MockMultipartFile("file", "पत्र.pdf", "application/pdf", pdf))
                .cookie(new Cookie("language", language))
                .with(offices.by(clerk))
                .exchange();
    }

    private MvcTestResult call(byte[] pdf) {
        return web.post()
                .uri("/api/v1/verification")
                .multipart()
                .file(new MockMultipartFile("document", "letter.pdf", "application/pdf", pdf))
                .with(offices.by(clerk))
                .exchange();
    }
}

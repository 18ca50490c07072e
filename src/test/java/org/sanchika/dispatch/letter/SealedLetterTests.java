package org.sanchika.dispatch.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.NotFoundException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.seal.QrCodes;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A letter and what whoever receives it can find out about it. */
@SanchikaTest
@Import({IssueFixtures.class, DraftFixtures.class, FileFixtures.class, ReceiptFixtures.class})
class SealedLetterTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Issues issues;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Acting collector;
    Draft draft;
    Issue issue;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        collector = office.collector();
        draft = made.approved(office);
        issue = made.reserved(draft, collector);
    }

    @Test
    void bearsASealThatLeadsToItsPage() throws Exception {
        byte[] pdf = pdf();

        String code = QrCodes.on(pdf);

        assertThat(code).startsWith("http://localhost/genuine/ey").isEqualTo(QrCodes.on(pdf()));
        assertThat(answer(code)).contains("निर्गत नहीं हुआ है", issue.number(), "समाहरणालय", "01-07-2026");
        assertThat(Archives.complaints(pdf)).isEmpty();
    }

    @Test
    void isGenuineOnceItIsIssued() throws Exception {
        byte[] pdf = pdf();

        made.signedOnPaper(issue, office);

        assertThat(answer(QrCodes.on(pdf))).contains("यह कोड इसी कार्यालय का है", issue.number());
        assertThat(compared(pdf)).contains("यह दस्तावेज़ प्रामाणिक और अपरिवर्तित है", issue.number());
        assertThat(compared(pdf())).contains("यह दस्तावेज़ प्रामाणिक और अपरिवर्तित है", issue.number());
        pdf[pdf.length / 2] ^= 1;
        assertThat(compared(pdf)).contains("यह दस्तावेज़ यहाँ ज्ञात नहीं है").doesNotContain(issue.number());
    }

    @Test
    void isWorthNothingOnceItsNumberWasGivenUp() throws Exception {
        byte[] pdf = pdf();

        issues.giveUp(issue.id(), "गलत पता", collector);

        assertThat(answer(QrCodes.on(pdf)))
                .contains("यह पत्र निरस्त किया गया", issue.number())
                .doesNotContain("गलत पता");
        assertThat(compared(pdf)).contains("यह पत्र निरस्त किया गया");
    }

    @Test
    void bearsNoSealWhileItIsADraft() {
        byte[] pdf = get("/drafts/" + draft.id().value() + "/document");

        assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> QrCodes.on(pdf)).isInstanceOf(NotFoundException.class);
    }

    private byte[] pdf() {
        return get("/issues/" + issue.id().value() + "/document");
    }

    private byte[] get(String address) {
        var answer = web.get().uri(address).with(offices.by(collector)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String answer(String code) throws Exception {
        var answer = web.get().uri(code.replace("http://localhost", "")).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private String compared(byte[] file) throws Exception {
        var answer = web.post()
                .uri("/genuine")
                .multipart()
                .file(new MockMultipartFile("file", "letter.pdf", "application/pdf", file))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}

package org.sanchika.receipt.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.seal.QrCodes;
import org.sanchika.print.Printed;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ReceiptFixtures.class)
class AcknowledgementPrintTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Receipts receipts;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId letter;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = letters.onPaper(office.counter(), "पेयजल की माँग");
    }

    @Test
    void tellsTheSenderUnderWhatNumberHisLetterStands() throws Exception {
        Receipt receipt = receipts.find(letter, office.counter()).orElseThrow();

        MvcTestResult answer = get("/receipts/%d/acknowledgement.pdf", office.counter());

        byte[] pdf = answer.getResponse().getContentAsByteArray();
        assertThat(Printed.of(answer).pages())
                .singleElement()
                .satisfies(page -> assertThat(page)
                        .contains("पावती", "समाहरणालय", receipt.number(), "पेयजल की माँग", "01-07-2026"));
        assertThat(Archives.complaints(pdf)).isEmpty();
        assertThat(web.get().uri(QrCodes.on(pdf).replace("http://localhost", "")))
                .bodyText()
                .contains("यह कोड इसी कार्यालय का है", receipt.number(), "पावती")
                .doesNotContain("पेयजल");
    }

    @Test
    void givesStrangersNothing() {
        Acting stranger = offices.collectorate().clerk();

        assertThat(get("/receipts/%d/acknowledgement.pdf", stranger)).hasStatus(404);
        assertThat(get("/api/v1/receipts/%d/acknowledgement.pdf", stranger)).hasStatus(404);
    }

    private MvcTestResult get(String address, Acting by) {
        return web.get()
                .uri(address.formatted(letter.value()))
                .with(offices.by(by))
                .exchange();
    }
}

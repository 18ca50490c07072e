package org.sanchika.receipt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanchika.receipt.ReceiptFixtures.letter;
import static org.sanchika.receipt.ReceiptFixtures.paper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ReceiptFixtures.class)
class RegisterControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Receipts receipts;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void listsTheDayWithoutGapsAndWithoutSecrets() {
        letters.onPaper(office.counter(), "मेला");
        receipts.register(paper(letter("गोपनीय जाँच", "", Letter.Grade.CONFIDENTIAL)), office.counter());

        assertThat(get("/receipts", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("मेला")
                .doesNotContain("गोपनीय जाँच")
                .contains("2/");
        assertThat(get("/receipts?from=2026-06-01&to=2026-06-30", office.counter()))
                .bodyText()
                .doesNotContain("मेला");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithTheDays() {
        assertThat(get("/receipts?from=2026-06-30&to=2026-06-01", office.counter()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"to-wrong\"", "value=\"2026-06-30\"", "value=\"2026-06-01\"")
                .doesNotContain("from-wrong", "register.csv");
        assertThat(get("/receipts?from=31-02-2026", office.counter()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"from-wrong\"", "value=\"31-02-2026\"");
        assertThat(get("/receipts/register.csv?from=2026-06-30&to=2026-06-01", office.counter()))
                .hasRedirectedUrl("/receipts?from=2026-06-30&to=2026-06-01");
    }

    @Test
    void givesTheDiaryToSpreadsheetsWithoutFormulas() {
        letters.onPaper(office.counter(), "=1+1");

        assertThat(get("/receipts/register.csv", office.counter()))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .contains("\"'=1+1\"");
    }

    @Test
    void countsTheDaysOfReferences() {
        NewReceipt rti = new NewReceipt(
                true,
                letter("सूचना माँगी"),
                paper(letter("")).sender(),
                ReceiptFixtures.handling(Reference.RTI),
                null,
                false);
        receipts.register(rti, office.counter());

        assertThat(get("/receipts/references", office.counter()))
                .bodyText()
                .contains("सूचना माँगी")
                .contains("30 दिन शेष");
        assertThat(get("/receipts/references?kind=COURT", office.counter()))
                .bodyText()
                .doesNotContain("सूचना माँगी");
    }

    @Test
    void listsTheDakOfASectionAndTakesItsReceipt() {
        MatterId letter = letters.onPaper(office.counter(), "नक़्शा पास");
        custody.send(letter, Send.to(office.queue(), Action.NECESSARY_ACTION), office.counter());

        assertThat(get("/receipts/distribution", office.counter())).bodyText().contains("नक़्शा पास");
        assertThat(get("/receipts/distribution?side=in", office.clerk()))
                .bodyText()
                .contains("name=\"id\" value=\"" + letter.value());
        assertThat(web.post()
                        .uri("/receipts/distribution/receipts")
                        .param("id", Long.toString(letter.value()))
                        .with(offices.by(office.clerk())))
                .hasStatus(303);
        assertThat(custody.held(letter).orElseThrow().openedAt()).isNotNull();
        assertThat(get("/receipts/distribution", office.counter())).bodyText().contains("b-g");
        assertThat(get("/receipts/distribution?day=31-02-2026", office.counter()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"day-wrong\"");
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }
}

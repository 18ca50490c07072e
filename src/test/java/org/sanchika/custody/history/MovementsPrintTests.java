package org.sanchika.custody.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.platform.seal.QrCodes;
import org.sanchika.print.Printed;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ReceiptFixtures.class)
class MovementsPrintTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Custody custody;

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
        letter = letters.scanned(office.clerk(), "पेयजल की <माँग>");
        clock.pass(Duration.ofDays(2));
        custody.send(letter, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk());
    }

    @Test
    void printsEveryDeskWithItsDays() throws Exception {
        MvcTestResult answer = get("/matters/%d/movements.pdf", office.head(), "hi");

        assertThat(Printed.of(answer).text())
                .contains("संचलन पंजी", "पेयजल की <माँग>", "लिपिक", "प्रधान सहायक", "2 दिन", "पृष्ठ 1 / 1")
                .containsPattern("संचिका से .*, प्रधान सहायक, स्थापना शाखा द्वारा");
        assertThat(Archives.complaints(answer.getResponse().getContentAsByteArray()))
                .isEmpty();
    }

    @Test
    void printsInTheDigitsOfTheReader() throws Exception {
        assertThat(Printed.of(get("/matters/%d/movements.pdf", office.head(), "bn"))
                        .text())
                .contains("চলাচল নিবন্ধন বহি", "পৃষ্ঠা ১ / ১", "০১-০৭-২০২৬");
    }

    @Test
    void sealsItAnewOnceItMovesOn() throws Exception {
        String seal = seal(office.head());
        assertThat(seal(office.head())).isEqualTo(seal);
        assertThat(web.get().uri(seal.replace("http://localhost", "")))
                .bodyText()
                .contains("यह कोड इसी कार्यालय का है", "संचलन पंजी");

        custody.send(letter, Send.to(office.clerk().post(), Action.FOR_APPROVAL), office.head());

        assertThat(seal(office.clerk())).isNotEqualTo(seal);
    }

    @Test
    void givesStrangersNothing() {
        assertThat(get("/matters/%d/movements.pdf", office.otherClerk(), "hi")).hasStatus(404);
        assertThat(get("/api/v1/matters/%d/movements.pdf", office.otherClerk(), "hi"))
                .hasStatus(404);
    }

    private String seal(Acting by) throws Exception {
        return QrCodes.on(
                get("/api/v1/matters/%d/movements.pdf", by, "hi").getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String address, Acting by, String language) {
        return web.get()
                .uri(address.formatted(letter.value()))
                .cookie(new Cookie("language", language))
                .with(offices.by(by))
                .exchange();
    }
}

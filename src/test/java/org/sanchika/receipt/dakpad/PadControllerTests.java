package org.sanchika.receipt.dakpad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SanchikaTest
@Import(ReceiptFixtures.class)
class PadControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId first;
    MatterId second;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        first = marked("पहला पत्र");
        second = marked("दूसरा पत्र");
    }

    @Test
    void showsTheNextLetterAndOpensIt() {
        assertThat(web.get().uri("/dak-pad").with(offices.by(office.collector())))
                .hasStatusOk()
                .bodyText()
                .contains("पहला पत्र")
                .contains("पत्र 1 / 2");
        assertThat(custody.held(first).orElseThrow().openedAt()).isNotNull();
    }

    @Test
    void fetchesACardAheadWithoutOpeningIt() {
        assertThat(web.get()
                        .uri("/dak-pad?skip=" + first.value() + "&done=1")
                        .header("X-Part", "1")
                        .with(offices.by(office.collector())))
                .bodyText()
                .contains("दूसरा पत्र")
                .contains("पत्र 2 / 2")
                .doesNotContain("<html");
        assertThat(custody.held(second).orElseThrow().openedAt()).isNull();
    }

    @Test
    void marksAndTakesBack() {
        assertThat(mark(first, office.head().post().value())).hasStatus(303).hasRedirectedUrl("/dak-pad?done=1&skip=");
        assertThat(custody.held(first).orElseThrow().holder())
                .isEqualTo(office.head().post());

        assertThat(web.post()
                        .uri("/dak-pad/" + first.value() + "/undoing")
                        .param("done", "1")
                        .with(offices.by(office.collector())))
                .hasStatus(303);
        assertThat(custody.held(first).orElseThrow().holder())
                .isEqualTo(office.collector().post());
    }

    @Test
    void tellsWhenTheLetterMovedOnMeanwhile() {
        mark(first, office.head().post().value());

        assertThat(mark(first, office.otherHead().post().value())).hasStatus(409);
        assertThat(mark(second, 0)).hasStatus(422).bodyText().contains("दूसरा पत्र");
    }

    private MatterId marked(String subject) {
        MatterId letter = letters.scanned(office.counter(), subject);
        custody.send(letter, Send.to(office.collector().post(), Action.NECESSARY_ACTION), office.counter());
        return letter;
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult mark(MatterId letter, long to) {
        return web.post()
                .uri("/dak-pad/" + letter.value() + "/marks")
                .param("to", to == 0 ? "" : Long.toString(to))
                .param("remark", "शीघ्र")
                .with(offices.by(office.collector()))
                .exchange();
    }
}

package org.sanchika.custody.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class ActsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId matter;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        matter = matters.begun(office.clerk());
    }

    @Test
    void sendsFromAFormAndGoesBackToTheInbox() {
        assertThat(sending(office.clerk()).param("action", "FOR_APPROVAL").param("dueOn", "१०/०७/२०२६"))
                .hasStatus(303)
                .hasRedirectedUrl("/inbox")
                .flash()
                .containsKey("notice");

        assertThat(held().holder()).isEqualTo(office.head().post());
        assertThat(held().dueOn()).isEqualTo("2026-07-10");
    }

    @Test
    void sendsAFormThatCameTwiceOnce() {
        String once = UUID.randomUUID().toString();

        assertThat(sending(office.clerk()).param("_once", once)).hasStatus(303);
        assertThat(sending(office.clerk()).param("_once", once)).hasStatus(303);

        assertThat(held().movedSeq()).isEqualTo(2);
    }

    @Test
    void showsTheFormAgainWithAllThatWasTyped() {
        assertThat(sending(office.clerk()).param("remarks", "कृपया शीघ्र").param("dueOn", "कल"))
                .hasStatus(422)
                .bodyText()
                .contains("कृपया शीघ्र", "तिथि दिन-माह-वर्ष में लिखें");
        assertThat(held().movedSeq()).isEqualTo(1);
    }

    @Test
    void tellsWhoHoldsItNowToWhoeverActsOnAStalePage() {
        sending(office.clerk()).exchange();

        assertThat(sending(office.clerk()).param("remarks", "इस बीच लिखी बात"))
                .hasStatus(409)
                .bodyText()
                .contains("यह अब", "प्रधान सहायक", "आपने लिखा था:", "इस बीच लिखी बात");
    }

    @Test
    void findsDesksWithoutScripts() {
        assertThat(sending(office.clerk()).param("find", "1").param("q", "राजस्व"))
                .hasStatusOk()
                .bodyText()
                .contains("खोज में मिले", "राजस्व शाखा");
        assertThat(held().movedSeq()).isEqualTo(1);
    }

    @Test
    void parksUntilADateAndBringsBack() {
        assertThat(post(office.clerk(), "/parking").param("reason", "न्यायालय में विचाराधीन"))
                .hasStatus(422);
        assertThat(post(office.clerk(), "/parking").param("reason", "प्रतीक्षा").param("until", "2026-08-01"))
                .hasStatus(303);
        assertThat(held().state()).isEqualTo(MatterState.PARKED);

        assertThat(post(office.clerk(), "/parking/end")
                        .param("reason", "उत्तर आ गया")
                        .param("back", "/parked"))
                .hasStatus(303)
                .hasRedirectedUrl("/parked");
        assertThat(held().state()).isEqualTo(MatterState.ACTIVE);
    }

    @Test
    void closesAndReopens() {
        assertThat(post(office.clerk(), "/closure").param("reason", "निराकृत")).hasStatus(303);
        assertThat(held().state()).isEqualTo(MatterState.CLOSED);
        assertThat(post(office.clerk(), "/closure/end").param("reason", "अपील आई"))
                .hasStatus(303);
        assertThat(held().state()).isEqualTo(MatterState.ACTIVE);
    }

    @Test
    void neverLeadsToAnotherSite() {
        assertThat(post(office.clerk(), "/closure").param("reason", "x").param("back", "//evil.example"))
                .hasRedirectedUrl("/inbox");
    }

    @Test
    void hidesFromStrangersThatThereIsAnything() {
        Acting stranger = offices.collectorate().clerk();

        assertThat(post(stranger, "/pull-up").param("reason", "x")).hasStatus(404);
        assertThat(web.get().uri("/matters/" + matter.value() + "/movements").with(offices.by(stranger)))
                .hasStatus(404);
    }

    @Test
    void showsTheWholePathWithDaysAtEachDesk() {
        custody.send(matter, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk());
        clock.pass(java.time.Duration.ofDays(8));

        assertThat(web.get().uri("/matters/" + matter.value() + "/movements").with(offices.by(office.head())))
                .hasStatusOk()
                .bodyText()
                .contains("लिपिक", "अनुमोदन हेतु", "8 दिन", "7 कार्य दिवस", "अभी यहीं है");
    }

    @Test
    void offersDesksWhileOneTypes() {
        assertThat(web.get().uri("/posts/choose?q=राजस्व").with(offices.by(office.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains("<option", "data-title=\"प्रधान सहायक\"");
    }

    private MockMvcRequestBuilder sending(Acting by) {
        return post(by, "/movements")
                .param("to", Long.toString(office.head().post().value()));
    }

    private MockMvcRequestBuilder post(Acting by, String path) {
        return web.post().uri("/matters/" + matter.value() + path).with(offices.by(by));
    }

    private Held held() {
        return custody.held(matter).orElseThrow();
    }
}

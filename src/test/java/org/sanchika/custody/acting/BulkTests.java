package org.sanchika.custody.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.TestKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class BulkTests {
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
    MatterId one;
    MatterId other;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        one = matters.begun(office.clerk());
        other = matters.begun(office.clerk());
    }

    @Test
    void asksToWhomBeforeItSends() {
        assertThat(bulk("SEND")).hasStatusOk().bodyText().contains("2 मामले भेजें", "प्रधान सहायक को भेजें");
        assertThat(held(one).movedSeq()).isEqualTo(1);
    }

    @Test
    void sendsAllThatWereTicked() {
        assertThat(bulk("SEND")
                        .param("ready", "1")
                        .param("to", id(office.head().post().value())))
                .hasStatus(303)
                .hasRedirectedUrl("/inbox?show=unread");

        assertThat(List.of(held(one), held(other)))
                .allSatisfy(held ->
                        assertThat(held.holder()).isEqualTo(office.head().post()));
    }

    @Test
    void reportsEachFailureAndDoesTheRest() {
        custody.park(one, "प्रतीक्षा", java.time.LocalDate.of(2026, 8, 1), office.clerk());

        var result = assertThat(bulk("CLOSE").param("ready", "1").param("reason", "निराकृत"));

        result.hasStatus(303);
        result.flash()
                .hasEntrySatisfying(
                        "failures", failures -> assertThat(failures.toString()).contains("स्थगित"));
        assertThat(held(one).state()).isEqualTo(MatterState.PARKED);
        assertThat(held(other).state()).isEqualTo(MatterState.CLOSED);
    }

    @Test
    void doesEachOnceWhenTheFormComesTwice() {
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(bulk("SEND")
                            .param("ready", "1")
                            .param("_once", once)
                            .param("to", id(office.head().post().value())))
                    .hasStatus(303)
                    .flash()
                    .containsEntry("failures", List.of());
        }

        assertThat(held(one).movedSeq()).isEqualTo(2);
    }

    @Test
    void asksForAReasonAndADate() {
        assertThat(bulk("PARK").param("ready", "1")).hasStatus(422).bodyText().contains("इसे भरें", "कारण लिखें");
    }

    private MockMvcRequestBuilder bulk(String act) {
        return web.post()
                .uri("/inbox/acts")
                .with(offices.by(office.clerk()))
                .param("act", act)
                .param("back", "/inbox?show=unread")
                .param("matter", id(one.value()), id(other.value()));
    }

    private Held held(MatterId matter) {
        return custody.held(matter).orElseThrow();
    }

    private static String id(long value) {
        return Long.toString(value);
    }
}

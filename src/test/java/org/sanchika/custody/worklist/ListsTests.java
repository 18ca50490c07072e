package org.sanchika.custody.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.sanchika.office.DeskOccupancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class ListsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    DeskOccupancy occupancy;

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

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void opensEvenWhenEmpty(ListKind list) {
        assertThat(get("/" + list.path(), office.otherHead())).hasStatusOk();
    }

    @Test
    void tellsWithWhomLiesWhatWasSentAndForHowLong() {
        custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());
        custody.send(matter, Send.to(office.collector().post(), Action.FOR_APPROVAL), office.head());
        clock.pass(Duration.ofDays(3));

        assertThat(get("/sent", office.clerk()))
                .bodyText()
                .contains("/matters/" + matter.value(), "जिला पदाधिकारी", "3 दिन")
                .doesNotContain("/pull-back");
    }

    @Test
    void offersToPullBackWhatIsUnopened() {
        custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());

        assertThat(get("/sent", office.clerk())).bodyText().contains("/matters/" + matter.value() + "/pull-back");
    }

    @Test
    void listsWhatBeganWasPutAsideAndWasClosedHere() {
        MatterId parked = matters.begun(office.clerk());
        MatterId closed = matters.begun(office.clerk());
        custody.park(parked, "प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());
        custody.close(closed, "", "निराकृत", office.clerk());

        assertThat(get("/created", office.clerk())).bodyText().contains("/matters/" + matter.value());
        assertThat(get("/parked", office.clerk())).bodyText().contains("/matters/" + parked.value(), "01-08-2026");
        assertThat(get("/closed", office.clerk())).bodyText().contains("/matters/" + closed.value());
    }

    @Test
    void tellsTheOfficeWhatLiesOnADesk() {
        MatterId parked = matters.begun(office.clerk());
        MatterId closed = matters.begun(office.clerk());
        custody.park(parked, "प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());
        custody.close(closed, "", "निराकृत", office.clerk());

        assertThat(occupancy.matters(office.clerk().post())).isEqualTo(2);
    }

    @Test
    void marksACopyAsSeenWhenItIsOpened() {
        Acting reader = office.otherClerk();
        var send = new Send(office.head().post(), Action.PUT_UP, Priority.ORDINARY, null, "", List.of(reader.post()));
        custody.send(matter, send, office.clerk());

        assertThat(get("/copies", reader)).bodyText().contains("class=\"un\"");
        custody.open(matter, reader);
        assertThat(get("/copies", reader))
                .bodyText()
                .contains("/matters/" + matter.value())
                .doesNotContain("class=\"un\"");
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }
}

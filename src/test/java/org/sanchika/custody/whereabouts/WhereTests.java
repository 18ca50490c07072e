package org.sanchika.custody.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.sanchika.office.OfficeRegister;
import org.sanchika.platform.language.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class WhereTests {
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

    @Autowired
    OfficeRegister register;

    @Autowired
    Scope scope;

    @Autowired
    WhereSql sql;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void countsEachLevelByBandsOfDays() {
        sent();
        clock.pass(Duration.ofDays(20));
        sent();
        matters.begun(office.otherClerk());

        var answer = json("/api/v1/pendency?by=level", office.collector());
        answer.extractingPath("rows[*].key").asArray().containsExactly("1", "2");
        answer.extractingPath("rows[1].total").isEqualTo(2);
        answer.extractingPath("rows[1].oldestDays").isEqualTo(20);
        answer.extractingPath("rows[1].medianDays").isEqualTo(0);
        answer.extractingPath("rows[1].p90Days").isEqualTo(20);
        answer.extractingPath("rows[1].overLimit").isEqualTo(1);
        answer.extractingPath("rows[1].bands").asArray().containsExactly(1, 0, 1, 0, 0, 0, 0, 0);
        answer.extractingPath("bands[7]").isEqualTo(">365");
    }

    @Test
    void saysThatADayIsNone() {
        assertThat(web.get().uri("/where?asOf=31-02-2026").with(offices.by(office.collector())))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"asOf-wrong\"")
                .contains("value=\"31-02-2026\"");
        assertThat(web.get().uri("/where?asOf=30-06-2026").with(offices.by(office.collector())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-06-30\"");
    }

    /** From 1 to 21 July 2026 there are three Sundays, and the second Saturday is off in Bihar. */
    @Test
    void countsInWorkingDaysOfTheHoldersOffice() {
        sent();
        clock.pass(Duration.ofDays(20));

        json("/api/v1/pendency?by=level&clock=working", office.collector())
                .extractingPath("rows[0].oldestDays")
                .isEqualTo(16);
    }

    @Test
    void countsNothingThatIsParkedClosedOrRides() {
        MatterId parked = matters.begun(office.clerk());
        MatterId closed = matters.begun(office.clerk());
        MatterId rider = matters.begun(office.clerk());
        MatterId carrier = matters.begun(office.clerk());
        custody.park(parked, "प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());
        custody.close(closed, "", "निराकृत", office.clerk());
        custody.ride(rider, carrier, office.clerk());

        json("/api/v1/pendency?by=kind", office.collector())
                .extractingPath("rows[0].total")
                .isEqualTo(1);
    }

    @Test
    void readsAPastDayFromTheLedger() {
        MatterId matter = sent();
        MatterId parked = matters.begun(office.clerk());
        clock.pass(Duration.ofDays(5));
        custody.park(parked, "प्रतीक्षा", LocalDate.of(2026, 8, 1), office.clerk());
        custody.send(matter, Send.to(office.collector().post(), Action.FOR_APPROVAL), office.head());

        var then = json("/api/v1/pendency?by=level&asOf=2026-07-03", office.collector());
        then.extractingPath("rows[*].key").asArray().containsExactly("1", "2");
        then.extractingPath("rows[1].oldestDays").isEqualTo(2);
        json("/api/v1/pendency?by=level", office.collector())
                .extractingPath("rows[*].key")
                .asArray()
                .containsExactly("4");
    }

    /** A date that is set today makes nothing late of last week, neither while it lies there nor when it has gone. */
    @Test
    void countsAsLateWhatWasLateByTheDateOfThatDay() {
        MatterId matter = sent();
        clock.pass(Duration.ofDays(20));
        Cover cover = new Cover("T/0", "विषय", "", false, false, "COURT", LocalDate.of(2026, 7, 1));
        custody.describe(matter, cover, null, office.head());
        isLate("2026-07-02", 0);
        isLate("2026-07-13", 1);
        clock.pass(Duration.ofDays(1));
        custody.send(matter, Send.to(office.collector().post(), Action.FOR_APPROVAL), office.head());
        clock.pass(Duration.ofDays(1));
        isLate("2026-07-02", 0);
        isLate("2026-07-13", 1);
    }

    private void isLate(String day, int matters) {
        json("/api/v1/pendency?by=level&asOf=" + day, office.collector())
                .extractingPath("rows[0].overLimit")
                .isEqualTo(matters);
    }

    /** What lay with one officer is not laid at the door of who came after him. */
    @Test
    void namesWhoHeldTheDeskOnThatDay() {
        register.giveCharge(offices.person("श्री पुराना"), office.head().post(), "REGULAR", LocalDate.of(2026, 7, 1));
        register.giveCharge(offices.person("श्री नया"), office.head().post(), "REGULAR", LocalDate.of(2026, 7, 11));
        sent();
        clock.pass(Duration.ofDays(10));

        for (String path : List.of("/where/sheet?by=post", "/where/matters/sheet?by=post", "/where/matters?by=post")) {
            assertThat(body(path)).contains("श्री नया").doesNotContain("श्री पुराना");
            assertThat(body(path + "&asOf=2026-07-10")).contains("श्री पुराना").doesNotContain("श्री नया");
        }
    }

    /** Kept figures are what a plain question says: of a view at once, and of what came meanwhile when they are counted anew. */
    @Test
    void keepsFiguresOfLargeViewsForAWhile() {
        sent();
        sent();
        matters.begun(office.otherClerk());
        Scope.View view =
                scope.of(office.district().value(), office.collector()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var look = new WhereSql.Look(view.ids(), today, false);
        var kept = new Stock(sql, 1, Duration.ofHours(1));
        var never = new Stock(sql, 1, Duration.ZERO);

        assertThat(kept.keeps(view)).isTrue();
        assertThat(new Stock(sql, 1000, Duration.ZERO).keeps(view)).isFalse();
        List<Lot> before = sql.lots(look, false);
        assertThat(before).hasSize(2);
        assertThat(kept.of(view, today)).containsExactlyInAnyOrderElementsOf(before);
        matters.begun(office.collector());
        assertThat(kept.of(view, today)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(never.of(view, today))
                .containsExactlyInAnyOrderElementsOf(sql.lots(look, false))
                .hasSize(3);
        clock.pass(Duration.ofDays(9));
        LocalDate later = today.plusDays(9);
        assertThat(kept.of(view, later))
                .containsExactlyInAnyOrderElementsOf(sql.lots(new WhereSql.Look(view.ids(), later, false), false));
    }

    @Test
    void agreesWithTodayWhenYesterdayIsReadFromTheLedger() {
        sent();
        sent();
        matters.begun(office.otherClerk());
        clock.pass(Duration.ofDays(9));
        String today = body("/api/v1/pendency?by=post&asOf=2026-07-10");
        clock.pass(Duration.ofDays(1));

        assertThat(body("/api/v1/pendency?by=post&asOf=2026-07-10")).isEqualTo(today);
    }

    @Test
    void opensTheTreeUnitByUnit() {
        sent();
        matters.begun(office.collector());

        var answer = json("/api/v1/pendency?by=unit", office.collector());
        answer.extractingPath("rows[*].key")
                .asArray()
                .containsExactlyInAnyOrder(
                        Long.toString(office.section().value()),
                        office.district().value() + "-own");
    }

    @Test
    void listsWhatIsBehindANumberAndHidesTheSubjectOfWhatOneMayNotOpen() {
        MatterId open = sent();
        MatterId secret = matters.begun(office.clerk(), false, true);
        clock.pass(Duration.ofDays(10));

        var list = json("/api/v1/pendency/matters?band=1", office.collector());
        list.extractingPath("items[*].id")
                .asArray()
                .containsExactly(Long.toString(open.value()), Long.toString(secret.value()));
        list.extractingPath("items[0].subject").asString().startsWith("विषय");
        list.extractingPath("items[1].subject").isNull();
        list.extractingPath("items[1].custody.days").isEqualTo(10);
        json("/api/v1/pendency/matters?band=0", office.collector())
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void pagesThroughAList() {
        sent();
        sent();
        sent();

        var first = json("/api/v1/pendency/matters?limit=2", office.collector());
        first.extractingPath("items").asArray().hasSize(2);
        first.extractingPath("next").isNotNull();
    }

    @Test
    void showsNobodyWhatLiesBeyondHisScope() {
        assertThat(get("/where?unit=" + office.district().value(), office.head()))
                .hasStatus(404);
        assertThat(get("/where", office.clerk())).hasStatus(403);
    }

    @Test
    void showsFiguresListAndSheet() {
        sent();

        assertThat(get("/where?by=post", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("प्रधान सहायक", "/where/matters?post=");
        assertThat(get("/where/matters?over=true", office.collector())).hasStatusOk();
        assertThat(get("/where/sheet?by=post", office.collector()))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFFपदाधिकारी");
        assertThat(get("/where/matters/sheet", office.collector())).bodyText().contains("विषय");
    }

    private MatterId sent() {
        MatterId matter = matters.begun(office.clerk());
        custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());
        return matter;
    }

    private AbstractJsonContentAssert<?> json(String path, Acting by) {
        return assertThat(get(path, by)).hasStatusOk().bodyJson();
    }

    private String body(String path) {
        return new String(get(path, office.collector()).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }
}

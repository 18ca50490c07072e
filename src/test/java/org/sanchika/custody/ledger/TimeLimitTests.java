package org.sanchika.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 1 July 2026 is a Wednesday; of July's Saturdays the second is free. */
@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class, ProgramCalls.class})
class TimeLimitTests {
    @Autowired
    ProgramCalls calls;

    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    EscalationJob job;

    @Autowired
    Office tree;

    @Autowired
    OfficeRegister register;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Acting admin;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        admin = offices.official(
                office.district(), "प्रशासक", 1, office.collector().post(), false, Role.OFFICE_ADMIN);
    }

    @Test
    void theLimitOfTheNearestOfficeHoldsForWhatMovesFromThenOn() throws Exception {
        MatterId before = sent(Priority.ORDINARY);
        assertThat(actBy(before)).isEqualTo("2026-07-04");

        set(office.district(), "{\"days\": 10}");
        assertThat(actBy(sent(Priority.ORDINARY))).isEqualTo("2026-07-14");
        String own = set(office.section(), "{\"days\": 2}");
        set(office.section(), "{\"priority\": \"IMMEDIATE\", \"days\": 1}");
        set(office.section(), "{\"reference\": \"COURT\", \"level\": 2, \"days\": 0}");
        MatterId matter = sent(Priority.ORDINARY);
        assertThat(actBy(matter)).isEqualTo("2026-07-03");
        assertThat(actBy(sent(Priority.IMMEDIATE))).isEqualTo("2026-07-02");
        custody.describe(
                matter, new Cover("T/x" + matter.value(), "वाद", "", false, false, "COURT", null), null, office.head());
        assertThat(actBy(matter)).isEqualTo("2026-07-01");
        assertThat(actBy(before)).isEqualTo("2026-07-04");

        assertThat(calls.delete("/units/" + office.section().value() + "/time-limits/" + own, admin))
                .hasStatus(204);
        assertThat(calls.delete("/units/" + office.section().value() + "/time-limits/" + own, admin))
                .hasStatus(404);
        assertThat(actBy(sent(Priority.ORDINARY))).isEqualTo("2026-07-14");
    }

    @Test
    void aPastDayIsLateByTheLimitOfThatDay() throws Exception {
        set(office.section(), "{\"days\": 2}");
        sent(Priority.ORDINARY);
        MatterId gone = sent(Priority.ORDINARY);
        clock.pass(Duration.ofDays(3));
        set(office.section(), "{\"days\": 30}");
        custody.send(gone, send(office.clerk(), Priority.ORDINARY), office.head());
        clock.pass(Duration.ofDays(10));

        assertThat(over("2026-07-03")).isZero();
        assertThat(over("2026-07-04")).isEqualTo(1);
        assertThat(over("2026-07-14")).isEqualTo(1);
        custody.explainDelay(matterOf("2026-07-14"), "अभिलेख नहीं मिला", office.head());
        assertThat(calls.get(
                        "/pendency/matters?over=true&unit=" + office.section().value(), office.collector()))
                .bodyJson()
                .hasPathSatisfying("items[0].actBy", one -> assertThat(one).isEqualTo("2026-07-03"))
                .hasPathSatisfying("items[0].lateDays", one -> assertThat(one).isEqualTo(8))
                .hasPathSatisfying(
                        "items[0].delayReason", one -> assertThat(one).isEqualTo("अभिलेख नहीं मिला"));
    }

    @Test
    void refusesWhatIsNoLimitAndWhoIsNotItsAdministrator() throws Exception {
        String path = "/units/" + office.section().value() + "/time-limits";

        assertThat(fields(
                        calls.put(path, "{\"days\": 121, \"level\": 11, \"kind\": \"X\", \"priority\": \"X\"}", admin)))
                .containsExactlyInAnyOrder("days", "level", "kind", "priority");
        assertThat(fields(calls.put(path, "{\"reference\": \"X\"}", admin)))
                .containsExactlyInAnyOrder("reference", "days");
        assertThat(fields(calls.put(
                        "/units/" + office.section().value() + "/escalations",
                        "{\"afterDays\": 0, \"stepsUp\": 5}",
                        admin)))
                .containsExactlyInAnyOrder("afterDays", "stepsUp");
        assertThat(calls.put(path, "{\"days\": 3}", office.clerk())).hasStatus(403);
        UnitId strange = offices.collectorate().section();
        assertThat(calls.put("/units/" + strange.value() + "/time-limits", "{\"days\": 3}", admin))
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/units/{unit}/time-limits", office.section().value())
                        .param("days", "कल")
                        .with(offices.by(admin)))
                .hasStatus(422)
                .bodyText()
                .contains("days-wrong", "value=\"कल\"");
        assertThat(web.post()
                        .uri("/units/{unit}/time-limits", office.section().value())
                        .param("days", "५")
                        .with(offices.by(admin)))
                .hasStatus(303);
        assertThat(calls.get(path, office.clerk()))
                .bodyJson()
                .extractingPath("items[0].days")
                .isEqualTo(5);
    }

    @Test
    void tellsTheHolderAndThenThoseAboveHimEachOnce() throws Exception {
        tell("{\"afterDays\": 1, \"stepsUp\": 0}");
        tell("{\"afterDays\": 2, \"stepsUp\": 1}");
        tell("{\"afterDays\": 4, \"stepsUp\": 2}");
        tell("{\"afterDays\": 4, \"stepsUp\": 3}");
        MatterId matter = matters.begun(office.clerk());

        assertThat(told(matter, "2026-07-04")).isEmpty();
        assertThat(told(matter, "2026-07-05")).isEmpty();
        assertThat(told(matter, "2026-07-06")).containsExactly("REMINDED");
        assertThat(listed(office.head())).isEmpty();
        assertThat(told(matter, "2026-07-07")).containsExactly("REMINDED", "ESCALATED");
        assertThat(told(matter, "2026-07-08")).hasSize(2);
        assertThat(told(matter, "2026-07-09")).containsExactly("REMINDED", "ESCALATED", "ESCALATED");
        assertThat(told(matter, "2026-07-20")).hasSize(3);
        assertThat(listed(office.head())).containsExactly(Long.toString(matter.value()));
        assertThat(listed(office.collector())).containsExactly(Long.toString(matter.value()));
        assertThat(listed(office.otherHead())).isEmpty();
        assertThat(web.get().uri("/inbox").with(offices.by(office.head())))
                .bodyText()
                .contains("href=\"/escalated\"");
        assertThat(proofs.holdingDiffers(matter)).isEmpty();
        assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();

        custody.pullUp(matter, "स्वयं देखूँगा", office.head());
        assertThat(listed(office.head())).isEmpty();
        assertThat(listed(office.collector())).isEmpty();
        assertThat(told(matter, "2026-07-30"))
                .containsExactly("REMINDED", "ESCALATED", "ESCALATED", "REMINDED", "ESCALATED");
        assertThat(listed(office.collector())).containsExactly(Long.toString(matter.value()));
    }

    @Test
    void passesOverVacantPostsAndTellsNobodyWhoMayNotKnow() throws Exception {
        assertThat(tree.superiors(office.clerk().post()))
                .containsExactly(office.head().post(), office.collector().post());
        tell("{\"afterDays\": 1, \"stepsUp\": 1}");
        MatterId restricted = matters.begun(office.clerk(), false, true);
        MatterId matter = matters.begun(office.clerk());

        register.endCharge(office.head().charge(), LocalDate.of(2026, 7, 1));
        assertThat(told(matter, "2026-07-06")).containsExactly("ESCALATED");
        assertThat(tree.superiors(office.clerk().post()))
                .containsExactly(office.collector().post());
        assertThat(listed(office.collector())).containsExactly(Long.toString(matter.value()));
        assertThat(events(restricted)).isEmpty();
    }

    private MatterId sent(Priority priority) {
        MatterId matter = matters.begun(office.clerk());
        custody.send(matter, send(office.head(), priority), office.clerk());
        return matter;
    }

    private static Send send(Acting to, Priority priority) {
        return new Send(to.post(), Action.PUT_UP, priority, null, "", List.of());
    }

    private String actBy(MatterId matter) {
        return custody.held(matter).orElseThrow().actBy().toString();
    }

    private String set(UnitId unit, String json) throws Exception {
        MvcTestResult answer = calls.put("/units/" + unit.value() + "/time-limits", json, admin);
        assertThat(answer).hasStatus(200);
        return JsonPath.read(text(answer), "id");
    }

    private void tell(String json) {
        assertThat(calls.put("/units/" + office.district().value() + "/escalations", json, admin))
                .hasStatus(200);
    }

    /** What the chain says was told after the round of that morning. */
    private List<String> told(MatterId matter, String day) {
        clock.set(LocalDate.parse(day).atTime(7, 0).atZone(Words.ZONE).toInstant());
        job.run();
        job.run();
        return events(matter);
    }

    private List<String> events(MatterId matter) {
        return proofs.of(matter).orElseThrow().chain().stream()
                .flatMap(link -> JsonPath.<List<String>>read(link.canonical(), "$..kind").stream())
                .filter(kind -> List.of("REMINDED", "ESCALATED").contains(kind))
                .toList();
    }

    private List<String> listed(Acting by) throws Exception {
        return JsonPath.read(text(calls.get("/escalated", by)), "items[*].id");
    }

    private int over(String asOf) throws Exception {
        String path =
                "/pendency?by=unit&asOf=" + asOf + "&unit=" + office.section().value();
        List<Integer> over = JsonPath.read(text(calls.get(path, office.collector())), "rows[*].overLimit");
        return over.stream().mapToInt(Integer::intValue).sum();
    }

    private MatterId matterOf(String asOf) throws Exception {
        String path = "/pendency/matters?over=true&asOf=" + asOf + "&unit="
                + office.section().value();
        return new MatterId(Long.parseLong(JsonPath.read(text(calls.get(path, office.collector())), "items[0].id")));
    }

    private static List<String> fields(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(422);
        return JsonPath.read(text(answer), "errors[*].field");
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

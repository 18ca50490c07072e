package org.sanchika.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Assurances of a section, seen on 1 July 2026. */
class AssuranceTests extends RegisterOffice {
    private static final String PROMISE = "तीन माह में सड़क की मरम्मत कराई जाएगी";

    @Autowired
    Assurances assurances;

    String path;

    @BeforeEach
    void setUp() {
        path = register("assurances");
    }

    /** Given on 20 March: due in three months, on 20 June, and eleven days over. */
    @Test
    void areDueInThreeMonthsUnlessMoreIsGranted() {
        Assurance one = entered("2026-03-20");

        assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(get("/units/" + office.district().value() + "/assurances", office.otherClerk()))
                .hasStatusOk()
                .bodyText()
                .contains(PROMISE, "20-06-2026", "11 दिन");
        assertThat(step(one, "EXTENDED", Map.of("dueOn", "2026-06-20")))
                .hasStatus(422)
                .bodyText()
                .contains("grantedBy-wrong", "remark-wrong");
        Map<String, String> more =
                Map.of("dueOn", "2026-06-20", "grantedBy", "आश्वासन समिति", "remark", "वर्षा के कारण");
        assertThat(step(one, "EXTENDED", more)).hasStatus(422).bodyText().contains("kind-wrong");
        Map<String, String> longer = new LinkedHashMap<>(more);
        longer.put("dueOn", "2026-09-20");
        assertThat(step(one, "EXTENDED", longer)).hasStatus(303);
        assertThat(again(one))
                .returns(LocalDate.of(2026, 9, 20), Assurance::dueOn)
                .returns(LocalDate.of(2026, 6, 20), Assurance::firstDue)
                .returns(1, Assurance::extensions);
        assertThat(get(one.address(), office.otherClerk())).bodyText().contains("आश्वासन समिति", "वर्षा के कारण");
    }

    @Test
    void endFulfilledOrDroppedAndMayBeOpenedAgain() {
        Assurance one = entered("2026-06-01");
        MatterId file = files.opened(office.clerk());
        String number = jdbc.sql("SELECT number FROM custody.matter WHERE id = ?")
                .param(file.value())
                .query(String.class)
                .single();

        assertThat(step(one, "MATTER", Map.of("reference", number))).hasStatus(303);
        assertThat(get(one.address(), office.clerk())).bodyText().contains("/matters/" + file.value());
        assertThat(get(one.address(), office.otherClerk()))
                .bodyText()
                .contains(number)
                .doesNotContain("/matters/" + file.value());
        assertThat(step(one, "PENDING", Map.of("remark", "भूल"))).hasStatus(422);
        assertThat(step(one, "PART", Map.of())).hasStatus(303);
        assertThat(step(one, "FULFILLED", Map.of())).hasStatus(303);
        assertThat(step(one, "DROPPED", Map.of("grantedBy", "समिति", "remark", "अनुरोध")))
                .hasStatus(422);
        assertThat(get(path, office.clerk())).bodyText().doesNotContain(one.address());
        assertThat(get(path + "?all=true", office.clerk())).bodyText().contains(one.address());
        assertThat(get(path + ".csv", office.clerk())).hasStatusOk().bodyText().contains(PROMISE, "2026-07-01");
        assertThat(step(one, "PENDING", Map.of("remark", "सदन ने नहीं माना"))).hasStatus(303);
        assertThat(again(one).state()).isEqualTo(Assurance.State.PENDING);
        String head = String.valueOf(office.head().post().value());
        assertThat(step(one, "HANDED", Map.of("postId", head))).hasStatus(303);
        assertThat(again(one).post()).isEqualTo(office.head().post());
        Map<String, String> stranger = Map.of("kind", "FULFILLED", "on", "2026-07-01");
        assertThat(post(one.address() + "/steps", stranger, office.otherClerk()))
                .hasStatus(403);
    }

    /** The clerk sees to both; a file of the other section deals with one. What is fulfilled is on nobody's list. */
    @Test
    void areListedForADeskTheFirstDueOnTop() {
        Assurance later = entered("2026-06-01");
        assertThat(post(path, form("2026-03-20"), office.clerk())).hasStatus(303);
        Assurance earlier = assurances.of(office.section(), true, 9).getFirst();
        assertThat(earlier).isNotEqualTo(later);
        assertThat(get("/assurances", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(earlier.address(), later.address());
        assertThat(get("/assurances", office.otherClerk())).bodyText().contains("कोई आश्वासन लंबित नहीं है।");

        String number = jdbc.sql("SELECT number FROM custody.matter WHERE id = ?")
                .param(files.opened(office.otherClerk()).value())
                .query(String.class)
                .single();
        jdbc.sql("""
                        INSERT INTO register.assurance_step (assurance_id, seq, kind, on_day, reference, matter_id, person_id, post_id, charge_id, at)
                        SELECT :id, 1, 'MATTER', DATE '2026-07-01', number, id, :person, :post, :charge, now()
                          FROM custody.matter WHERE number = :number
                        """)
                .param("id", earlier.id())
                .param("number", number)
                .param("person", office.clerk().person().value())
                .param("post", office.clerk().post().value())
                .param("charge", office.clerk().charge().value())
                .update();
        assertThat(get("/assurances", office.otherHead()))
                .bodyText()
                .contains(earlier.address(), PROMISE, "11 दिन")
                .doesNotContain(later.address());
        assertThat(step(earlier, "FULFILLED", Map.of())).hasStatus(303);
        assertThat(get("/assurances", office.otherHead())).bodyText().doesNotContain(earlier.address());
        assertThat(get("/assurances", office.clerk())).bodyText().doesNotContain(earlier.address());
    }

    @Test
    void areGoneThroughWeeklyAndFortnightly() {
        entered("2026-06-01");
        assertThat(get(path, office.clerk())).bodyText().contains("अब तक नहीं");

        assertThat(post(path + "/scrutinies", Map.of("remark", "न".repeat(501)), office.head()))
                .hasStatus(422)
                .bodyText()
                .contains("remark-wrong", "न".repeat(501));
        Map<String, String> pressed =
                Map.of("remark", "सब देखा", "_once", UUID.randomUUID().toString());
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(path + "/scrutinies", pressed, office.head())).hasStatus(303);
        }
        assertThat(post(path + "/scrutinies", Map.of(), office.collector())).hasStatus(303);
        assertThat(post(path + "/scrutinies", Map.of(), office.otherHead())).hasStatus(403);
        assertThat(get(path, office.clerk())).bodyText().contains("08-07-2026", "15-07-2026", "सब देखा");
        clock.pass(Duration.ofDays(8));
        assertThat(get(path, office.clerk())).bodyText().contains("15-07-2026").doesNotContain("08-07-2026");
        assertThat(jdbc.sql("SELECT grade FROM register.assurance_scrutiny WHERE unit_id = ? ORDER BY id")
                        .param(office.section().value())
                        .query((row, n) -> row.getString("grade"))
                        .list())
                .containsExactly("OFFICE", "ABOVE");
    }

    @Test
    void sayBesideTheFieldWhatIsWrong() {
        Map<String, String> form = form("2026-07-02");
        form.put("item", "");
        form.put("dueOn", "31-02-2026");
        assertThat(post(path, form, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("givenOn-wrong", "item-wrong", "dueOn-wrong", PROMISE);
        Map<String, String> early = form("2026-06-01");
        early.put("dueOn", "2026-06-01");
        assertThat(post(path, early, office.clerk())).hasStatus(422).bodyText().contains("dueOn-wrong");
        assertThat(post(path, form("2026-06-01"), office.otherClerk())).hasStatus(403);
    }

    @Test
    void areTakenAndGivenByCall() {
        String calls = "/api/v1" + path;
        String body = """
                {"house":"ASSEMBLY","session":"17/4","item":"123","givenOn":"2026-03-20","promise":"%s","postId":"%d"}""".formatted(PROMISE, office.clerk().post().value());

        assertThat(call(calls, body, office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.dueOn")
                .isEqualTo("2026-06-20");
        assertThat(call(calls, "{}", office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("givenOn", "postId");
        Assurance one = only();
        assertThat(get("/api/v1/reports/assurances?from=2026-01-01&to=2026-12-31&pending=OVERDUE", office.head()))
                .bodyJson()
                .extractingPath("$.rows")
                .asArray()
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(PROMISE, "विधान सभा", 11, "लंबित");
        String steps = "/api/v1" + one.address() + "/steps";
        assertThat(call(steps, "{\"kind\":\"FULFILLED\",\"on\":\"2026-06-30\"}", office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("FULFILLED");
        assertThat(call(steps, "{\"kind\":\"PART\",\"on\":\"2026-06-30\"}", office.clerk()))
                .hasStatus(422);
        assertThat(get(steps, office.otherClerk()))
                .bodyJson()
                .extractingPath("$.items[*].kind")
                .isEqualTo(List.of("FULFILLED"));
        assertThat(get(calls, office.clerk()))
                .bodyJson()
                .extractingPath("$.items")
                .isEqualTo(List.of());
        assertThat(call(calls + "/scrutinies", "{}", office.collector()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.grade")
                .isEqualTo("ABOVE");
    }

    private Assurance entered(String given) {
        Map<String, String> form = form(given);
        form.put("_once", UUID.randomUUID().toString());
        assertThat(post(path, form, office.clerk())).hasStatus(303);
        assertThat(post(path, form, office.clerk())).hasStatus(303);
        return only();
    }

    private Assurance only() {
        assertThat(assurances.of(office.section(), true, 9)).hasSize(1);
        return assurances.of(office.section(), true, 9).getFirst();
    }

    private Assurance again(Assurance one) {
        return assurances.find(one.id()).orElseThrow();
    }

    private Map<String, String> form(String given) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("house", "ASSEMBLY");
        form.put("session", "17/4");
        form.put("item", "123");
        form.put("givenOn", given);
        form.put("promise", PROMISE);
        form.put("postId", String.valueOf(office.clerk().post().value()));
        return form;
    }

    private MvcTestResult step(Assurance one, String kind, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("kind", kind);
        form.put("on", "2026-07-01");
        return post(one.address() + "/steps", form, office.clerk());
    }
}

package org.sanchika.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days of returns by their rule, and returns as programs see them, on Wednesday 1 July 2026. */
class PeriodicalCallsTests extends RegisterOffice {
    @Autowired
    Periodicals periodicals;

    String path;

    @BeforeEach
    void setUp() {
        path = register("returns");
    }

    @Test
    void fallDueByTheirRule() {
        assertThat(due("WEEKLY", 1, 0, "2026-06-29", "2026-07-13"))
                .containsExactly("2026-06-29", "2026-07-06", "2026-07-13");
        assertThat(due("MONTHLY", 31, 0, "2026-01-31", "2026-04-30"))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
        assertThat(due("MONTHLY", 5, 0, "2026-01-06", "2026-02-05")).containsExactly("2026-02-05");
        assertThat(due("QUARTERLY", 15, 0, "2026-01-01", "2026-12-31"))
                .containsExactly("2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15");
        assertThat(due("QUARTERLY", 90, 0, "2026-06-01", "2026-06-30")).containsExactly("2026-06-29");
        assertThat(due("HALF_YEARLY", 10, 9, "2026-01-01", "2026-12-31")).containsExactly("2026-04-10", "2026-10-10");
        assertThat(due("HALF_YEARLY", 10, 6, "2026-01-01", "2026-12-31")).containsExactly("2026-01-10", "2026-07-10");
        assertThat(due("YEARLY", 29, 2, "2027-01-01", "2028-12-31")).containsExactly("2027-02-28", "2028-02-29");
    }

    @Test
    void areTakenAndGivenByCall() {
        String calls = "/api/v1" + path;
        String code = jdbc.sql("SELECT code FROM office.unit WHERE id = ?")
                .param(office.district().value())
                .query(String.class)
                .single();
        String body = """
                {"nameHi":"त्रैमासिक प्रगति","direction":"RECEIVED","party":"%s","postId":"%d","frequency":"HALF_YEARLY",
                 "day":10,"month":3,"begunOn":"2026-01-01"}""".formatted(code, office.clerk().post().value());

        assertThat(call(calls, body, office.clerk())).hasStatus(201);
        assertThat(call(calls, body.replace("\"month\":3", "\"month\":4"), office.clerk()))
                .hasStatus(422);
        assertThat(call(calls, body, office.otherClerk())).hasStatus(403);
        Periodical one = only();
        assertThat(one.partyUnit()).isEqualTo(office.district());
        assertThat(one.rule()).isEqualTo(new DueRule(DueRule.Frequency.HALF_YEARLY, 10, 9));
        assertThat(get("/api/v1/returns/due", office.clerk()))
                .bodyJson()
                .extractingPath("$.items[0].dueOn")
                .isEqualTo("2026-04-10");

        String marks = "/api/v1" + one.address() + "/marks";
        assertThat(call(
                        marks,
                        "{\"dueOn\":\"2026-04-10\",\"doneOn\":\"2026-04-09\",\"reference\":\"12\"}",
                        office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
        assertThat(get(calls + "/due?from=2026-04-01&to=2026-10-31", office.clerk()))
                .bodyJson()
                .extractingPath("$.items[*].state")
                .isEqualTo(List.of("DONE", "AHEAD"));
        assertThat(get(calls + "/due?from=gestern", office.clerk())).hasStatus(422);
        assertThat(web.delete()
                        .uri(marks + "/2026-04-10?reason=भूल")
                        .with(offices.by(office.clerk()))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("OVERDUE");
        assertThat(call(
                        "/api/v1" + one.address() + "/end",
                        "{\"endedOn\":\"2026-04-30\",\"endReason\":\"आदेश\"}",
                        office.clerk()))
                .hasStatusOk();
        assertThat(get(calls, office.clerk()))
                .bodyJson()
                .extractingPath("$.items[0].endedOn")
                .isEqualTo("2026-04-30");
    }

    private List<String> due(String frequency, int day, int month, String since, String until) {
        return jdbc.sql("SELECT d::text FROM register.due_days(?, ?, ?, cast(? AS date), cast(? AS date)) d")
                .params(frequency, day, month, since, until)
                .query(String.class)
                .list();
    }

    private Periodical only() {
        assertThat(periodicals.of(office.section(), 9)).hasSize(1);
        return periodicals.of(office.section(), 9).getFirst();
    }
}

package org.sanchika.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.sanchika.register.Periodicals.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Returns of a section, seen on Wednesday 1 July 2026. */
class PeriodicalTests extends RegisterOffice {
    private static final LocalDate BEGUN = LocalDate.of(2026, 5, 1);

    @Autowired
    Periodicals periodicals;

    String path;

    @BeforeEach
    void setUp() {
        path = register("returns");
    }

    /** Monthly on the 5th from May: May and June are overdue, July is Sunday the 5th. */
    @Test
    void standOnTheWallOfTheirOfficeAndOfThoseAbove() {
        Periodical one = monthly();

        for (String wall : List.of(path, "/units/" + office.district().value() + "/returns")) {
            assertThat(get(wall, office.otherClerk()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("मासिक व्यय विवरणी", "05-05-2026", "05-06-2026", "05-07-2026", "वित्त विभाग")
                    .contains("अवकाश; इससे पहले का कार्य दिवस: 04-07-2026");
        }
        assertThat(get("/returns", office.clerk())).bodyText().contains(one.address());
        assertThat(get("/returns", office.head())).bodyText().doesNotContain(one.address());
        assertThat(get(path + "?year=2025", office.clerk()))
                .bodyText()
                .contains("इस वर्ष यहाँ कोई विवरणी दर्ज नहीं है।");
        assertThat(get(path + ".csv", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("मासिक व्यय विवरणी", "2026-05-05", "2026-12-05");
    }

    @Test
    void areMarkedOnceAndTakenBackWithAReason() {
        Periodical one = monthly();
        MatterId file = files.opened(office.clerk());
        String number = jdbc.sql("SELECT number FROM custody.matter WHERE id = ?")
                .param(file.value())
                .query(String.class)
                .single();
        Map<String, String> june = mark("2026-06-05", "2026-06-08", number);

        assertThat(post(one.address() + "/marks", mark("2026-06-06", "2026-06-08", ""), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"dueOn-wrong\"");
        assertThat(post(one.address() + "/marks", mark("2026-06-05", "2026-07-02", "क-7"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"doneOn-wrong\"", "क-7");
        assertThat(post(one.address() + "/marks", june, office.otherClerk())).hasStatus(403);
        assertThat(post(one.address() + "/marks", june, office.clerk())).hasStatus(303);
        assertThat(post(one.address() + "/marks", june, office.clerk())).hasStatus(303);
        assertThat(post(one.address() + "/marks", mark("2026-06-05", "2026-06-09", ""), office.head()))
                .hasStatus(422)
                .bodyText()
                .contains("08-06-2026");

        assertThat(get(one.address(), office.clerk())).bodyText().contains("/matters/" + file.value(), "विलंब से");
        assertThat(get(one.address(), office.otherClerk())).bodyText().doesNotContain("/matters/" + file.value());

        assertThat(post(one.address() + "/marks/removal", Map.of("day", "2026-06-05"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"reason-wrong\"");
        Map<String, String> removal = Map.of("day", "2026-06-05", "reason", "दूसरी विवरणी थी");
        assertThat(post(one.address() + "/marks/removal", removal, office.head()))
                .hasStatus(303);
        assertThat(post(one.address() + "/marks/removal", removal, office.head()))
                .hasStatus(422);
        assertThat(overdue(one)).containsExactly("2026-05-05", "2026-06-05");
        assertThat(post(one.address() + "/marks", mark("2026-06-05", "2026-06-05", ""), office.clerk()))
                .hasStatus(303);
        assertThat(overdue(one)).containsExactly("2026-05-05");
        assertThat(jdbc.sql("SELECT count(*) FROM register.periodical_mark WHERE periodical_id = ?")
                        .param(one.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void keepTheirNumberWhenTheyEnd() {
        Periodical first = monthly();
        Map<String, String> end = Map.of("endedOn", "2026-05-31", "endReason", "विभाग का आदेश");

        assertThat(post(first.address() + "/end", Map.of("endedOn", "2026-04-30"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"endedOn-wrong\"", "id=\"endReason-wrong\"");
        assertThat(post(first.address() + "/end", end, office.otherClerk())).hasStatus(403);
        assertThat(post(first.address() + "/end", end, office.clerk())).hasStatus(303);
        assertThat(post(first.address() + "/end", end, office.clerk())).hasStatus(422);
        assertThat(overdue(first)).containsExactly("2026-05-05");

        assertThat(monthly().no()).isEqualTo(first.no() + 1);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE register.periodical SET no = 99").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void goToAnotherDeskOfTheOffice() {
        Periodical one = monthly();
        String head = String.valueOf(office.head().post().value());

        assertThat(post(
                        one.address() + "/desk",
                        Map.of(
                                "postId",
                                String.valueOf(office.otherHead().post().value())),
                        office.clerk()))
                .hasStatus(422);
        assertThat(post(one.address() + "/desk", Map.of("postId", head), office.clerk()))
                .hasStatus(303);
        assertThat(get("/returns", office.head())).bodyText().contains(one.address());
    }

    @Test
    void areEnteredByWhoKeepsTheRegister() {
        Acting administrator = offices.official(office.district(), "प्रशासक", 3, null, false, Role.OFFICE_ADMIN);
        Map<String, String> form = form();
        form.put("_once", UUID.randomUUID().toString());
        assertThat(post(path, form, administrator)).hasStatus(303);
        assertThat(post(path, form, administrator)).hasStatus(303);
        assertThat(periodicals.of(office.section(), 9)).hasSize(1);
        assertThat(post(path, form(), office.otherClerk())).hasStatus(403);

        Map<String, String> wrong = form();
        wrong.put("nameHi", "");
        wrong.put("party", "");
        wrong.put("frequency", "YEARLY");
        wrong.put("day", "31");
        wrong.put("month", "6");
        wrong.put("begunOn", "31-02-2026");
        assertThat(post(path, wrong, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("nameEn-wrong", "party-wrong", "day-wrong", "begunOn-wrong", "31-02-2026");
        assertThat(get("/units/999999999/returns", office.clerk())).hasStatus(404);
        assertThatThrownBy(() -> periodicals.end(only(), BEGUN, "नहीं", offices.presence(office.otherClerk())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Periodical monthly() {
        assertThat(post(path, form(), office.clerk())).hasStatus(303);
        return periodicals.of(office.section(), 9).getLast();
    }

    private Periodical only() {
        assertThat(periodicals.of(office.section(), 9)).hasSize(1);
        return periodicals.of(office.section(), 9).getFirst();
    }

    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("nameHi", "मासिक व्यय विवरणी");
        form.put("direction", "SENT");
        form.put("party", "वित्त विभाग");
        form.put("postId", String.valueOf(office.clerk().post().value()));
        form.put("frequency", "MONTHLY");
        form.put("day", "5");
        form.put("begunOn", BEGUN.toString());
        return form;
    }

    private static Map<String, String> mark(String due, String done, String reference) {
        return Map.of("dueOn", due, "doneOn", done, "reference", reference);
    }

    private List<String> overdue(Periodical one) {
        return periodicals.due(new Scope.One(one.id()), BEGUN, LocalDate.of(2026, 6, 30), true, List.of()).stream()
                .map(day -> day.dueOn().toString())
                .toList();
    }
}

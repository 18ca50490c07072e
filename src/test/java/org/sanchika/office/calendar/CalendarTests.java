package org.sanchika.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.ProgramCalls;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ProgramCalls.class)
class CalendarTests {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 6, 28);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 30);

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    Office offices;

    @Autowired
    ProgramCalls calls;

    Collectorate place;
    Acting admin;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
        admin = office.official(place.district(), "कार्यालय प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
    }

    @Test
    void showsWeeklyOffsAndHolidaysOfTheState() {
        assertThat(web.get()
                        .uri("/units/" + place.section().value() + "/calendar?month=2026-08")
                        .with(office.by(place.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains("अगस्त 2026", "स्वतंत्रता दिवस", "साप्ताहिक अवकाश")
                .doesNotContain("special-days");
    }

    @Test
    void saysOfWhichYearsNoHolidaysAreKnown() {
        assertThat(month("2027-12")).bodyText().doesNotContain("ज्ञात नहीं");
        assertThat(month("2028-01")).bodyText().contains("2028 के अवकाश अभी ज्ञात नहीं हैं");
        declare(place.district(), "26-01-2028", "HOLIDAY", "गणतंत्र दिवस");
        assertThat(month("2028-05")).bodyText().doesNotContain("ज्ञात नहीं");
    }

    @Test
    void declaresADayForAllBelowAlsoWhenItIsOver() {
        assertThat(declare(place.district(), "30-06-2026", "HOLIDAY", "स्थानीय अवकाश"))
                .hasStatus(303);
        assertThat(declare(place.section(), "28-06-2026", "WORKING", "विशेष अभियान"))
                .hasStatus(303);

        var section = offices.calendar(place.section());
        var other = offices.calendar(place.otherSection());
        assertThat(section.isWorking(TUESDAY)).isFalse();
        assertThat(section.isWorking(SUNDAY)).isTrue();
        assertThat(other.isWorking(TUESDAY)).isFalse();
        assertThat(other.isWorking(SUNDAY)).isFalse();
    }

    @Test
    void takesADayBack() {
        declare(place.district(), "30-06-2026", "HOLIDAY", "स्थानीय अवकाश");
        String uri = "/units/" + place.district().value() + "/special-days/2026-06-30/removal";

        assertThat(web.post().uri(uri).with(office.by(admin))).hasStatus(303);
        assertThat(offices.calendar(place.district()).isWorking(TUESDAY)).isTrue();
        assertThat(web.post().uri(uri).with(office.by(admin))).hasStatus(404);
    }

    /** July 2026 has 25 working days in Bihar: 31 less four Sundays and two Saturdays; one ends early. */
    @Test
    void closesEarlyOnAHalfDay() {
        assertThat(declareHalf("15-07-2026", "१३:००")).hasStatus(303);
        var section = offices.calendar(place.section());

        assertThat(section.isWorking(LocalDate.of(2026, 7, 15))).isTrue();
        assertThat(section.closes(LocalDate.of(2026, 7, 15))).isEqualTo(LocalTime.of(13, 0));
        assertThat(section.closes(LocalDate.of(2026, 7, 16))).isEqualTo(LocalTime.of(17, 0));
        assertThat(month("2026-07"))
                .bodyText()
                .contains("25 कार्य दिवस, जिनमें 1 अर्ध दिवस", "class=\"half\"", "मेला · 13:00 बजे तक");
        assertThat(month("2026-06")).bodyText().contains("कार्य दिवस</p>").doesNotContain("<td class=\"half\"");
        assertThat(declareHalf("16-07-2026", "")).hasStatus(303);
        assertThat(offices.calendar(place.section()).closes(LocalDate.of(2026, 7, 16)))
                .isEqualTo(LocalTime.of(13, 30));
        assertThat(declareHalf("17-07-2026", "18:00"))
                .hasStatus(422)
                .bodyText()
                .contains("closes-wrong", "10:00 और 17:00", "value=\"18:00\"", "value=\"HALF\" selected");
    }

    @Test
    void wantsADayAndAReason() {
        assertThat(declare(place.district(), "31-06-2026", "HOLIDAY", " "))
                .hasStatus(422)
                .bodyText()
                .contains("day-wrong", "name-wrong");
    }

    @Test
    void declaresNothingForOtherOffices() {
        assertThat(declare(office.collectorate().district(), "30-06-2026", "HOLIDAY", "अवकाश"))
                .hasStatus(403);
    }

    @Test
    void declaresByCalls() {
        String path = "/units/" + place.district().value() + "/special-days";

        assertThat(calls.put(path + "/2026-06-30", "{\"name\": \"स्थानीय अवकाश\"}", admin))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("kind")
                .isEqualTo("HOLIDAY");
        assertThat(offices.calendar(place.section()).isWorking(TUESDAY)).isFalse();
        assertThat(calls.get(path + "?month=2026-06", place.clerk()))
                .bodyJson()
                .extractingPath("items[*].day")
                .asArray()
                .containsExactly("2026-06-30");
        assertThat(calls.put(path + "/2026-06-31", "{\"name\": \"अवकाश\"}", admin))
                .hasStatus(400);
        assertThat(calls.put(path + "/2026-06-30", "{\"kind\": \"FEAST\"}", admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("name", "kind");
        assertThat(calls.put(path + "/2026-06-30", "{\"kind\": \"HALF\", \"name\": \"मेला\"}", admin))
                .bodyJson()
                .extractingPath("closes")
                .isEqualTo("13:30");
        assertThat(calls.put(
                        path + "/2026-06-30", "{\"kind\": \"HALF\", \"closes\": \"9.30\", \"name\": \"मेला\"}", admin))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactly("closes");
        assertThat(calls.delete(path + "/2026-06-30", admin)).hasStatus(204);
        assertThat(offices.calendar(place.section()).isWorking(TUESDAY)).isTrue();
    }

    private MvcTestResult month(String month) {
        return web.get()
                .uri("/units/" + place.section().value() + "/calendar?month=" + month)
                .with(office.by(place.clerk()))
                .exchange();
    }

    private MvcTestResult declareHalf(String day, String closes) {
        return web.post()
                .uri("/units/" + place.district().value() + "/special-days")
                .param("day", day)
                .param("kind", "HALF")
                .param("closes", closes)
                .param("name", "मेला")
                .with(office.by(admin))
                .exchange();
    }

    private MvcTestResult declare(UnitId unit, String day, String kind, String name) {
        return web.post()
                .uri("/units/" + unit.value() + "/special-days")
                .param("day", day)
                .param("kind", kind)
                .param("name", name)
                .with(office.by(admin))
                .exchange();
    }
}

package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Period;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is drawn of that history, reckoned by hand, what is shown of it, and under whose name it stands. */
class PictureReportsTests extends ReportHistory {
    @Autowired
    ObjectMapper json;

    /** Clerk to head after two hours and after 30 days 21:30, the second time whence it came; head to clerk after half an hour. */
    @Test
    void sayWhichWayItGoesAndWhatGoesBack() {
        long long30 = (30 * 24 + 21) * 60 + 30;
        assertThat(rows("flow", "2026-06-01", "2026-07-31", Map.of("by", "POST")))
                .containsExactly(
                        List.of("लिपिक, स्थापना शाखा", "प्रधान सहायक, स्थापना शाखा", 2L, 1L, 1L, (120 + long30) / 2),
                        List.of("प्रधान सहायक, स्थापना शाखा", "लिपिक, स्थापना शाखा", 1L, 1L, 1L, 30L));
        // in office hours two, and four and a half with 24 whole days
        assertThat(rows("flow", "2026-06-01", "2026-07-31", Map.of("by", "POST", "clock", "WORKING")))
                .extracting(row -> row.get(5))
                .containsExactly((120L + 270 + 24 * 420) / 2, 30L);
        String head = "प्रशाखा पदाधिकारी, प्रधान सहायक";
        assertThat(rows("flow", "2026-06-01", "2026-06-30", Map.of("by", "LEVEL")))
                .containsExactly(List.of("सहायक", head, 1L, 0L, 1L, 120L), List.of(head, "सहायक", 1L, 1L, 1L, 30L));
        assertThat(rows("flow", "2026-06-01", "2026-07-31", Map.of("by", "UNIT")))
                .isEmpty();
        // fetched back and sent again is not sent back
        assertThat(custody.pullBack(first, "भूलवश", office.clerk())).isInstanceOf(Outcome.Done.class);
        sent(first, office.clerk(), office.head());
        assertThat(rows("flow", "2026-07-01", "2026-07-31", Map.of("by", "LEVEL")))
                .containsExactly(List.of("सहायक", head, 2L, 1L, 1L, long30));
        sent(first, office.head(), office.collector());
        assertThat(rows("flow", "2026-06-01", "2026-07-31", Map.of("by", "UNIT")))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("स्थापना शाखा", "समाहरणालय", 1L, 0L, 1L));
    }

    /** Both lie with the clerk since 1 June; the second is put aside on the 3rd. */
    @Test
    void tellHowOldItWasAtTheEndOfDays() {
        assertThat(rows("ageing", "2026-06-01", "2026-06-30", Map.of()))
                .containsExactly(
                        aged(2, List.of(2, 0, 0, 0, 0, 0, 0, 0), 1),
                        aged(9, List.of(0, 1, 0, 0, 0, 0, 0, 0), 8),
                        aged(16, List.of(0, 1, 0, 0, 0, 0, 0, 0), 15),
                        aged(23, List.of(0, 0, 1, 0, 0, 0, 0, 0), 22),
                        aged(30, List.of(0, 0, 1, 0, 0, 0, 0, 0), 29));
        assertThat(rows("ageing", "2026-06-01", "2026-06-30", Map.of("kind", "RECEIPT")))
                .allSatisfy(row -> assertThat(row.get(9)).isEqualTo(0L));
        // what is to come has not been yet
        assertThat(rows("ageing", "2026-01-01", "2026-12-31", Map.of()))
                .extracting(row -> row.get(0))
                .endsWith(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 10));
    }

    /** What June left undone is not laid at the door of who took charge in July. */
    @Test
    void nameWhoHeldTheDeskWhenThePeriodEnded() {
        accounts.giveCharge(offices.person("श्री नया"), office.clerk().post(), "REGULAR", LocalDate.of(2026, 7, 5));

        for (String name : List.of("disposal-time", "desk-balance", "quality", "arrears")) {
            assertThat(rows(name, "2026-06-01", "2026-06-30", Map.of("kind", "FILE")))
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("श्री नया"));
            assertThat(rows(name, "2026-06-01", "2026-07-31", Map.of("kind", "FILE")))
                    .as(name)
                    .anyMatch(line -> line.contains("श्री नया"));
        }
    }

    @Test
    void agreeWithWhereItLayOnThatDay() {
        agree("CALENDAR");
        agree("WORKING");
    }

    private void agree(String clock) {
        for (List<Object> row : rows("ageing", "2026-05-20", "2026-07-10", Map.of("clock", clock))) {
            List<Long> bands = new ArrayList<>(Collections.nCopies(8, 0L));
            for (JsonNode line : json.readTree(
                            shown("/api/v1/pendency?by=level&clock=" + clock + "&asOf=" + row.getFirst()))
                    .get("rows")) {
                for (int band = 0; band < bands.size(); band++) {
                    bands.set(
                            band, bands.get(band) + line.get("bands").get(band).asLong());
                }
            }
            assertThat(row.subList(1, 9)).as("%s", row.getFirst()).isEqualTo(bands);
        }
    }

    @Test
    void areDrawnAboveTheirTables() {
        assertThat(shown("/reports/flow?by=POST&from=2026-06-01&to=2026-07-31"))
                .contains(
                        "<svg class=\"flow\"",
                        "<title>लिपिक, स्थापना शाखा → प्रधान सहायक, स्थापना शाखा: 2, उनमें लौटाए गए 1</title>",
                        "class=\"back\"",
                        "<td class=\"n\">2</td>");
        assertThat(shown("/reports/ageing?from=2026-06-01&to=2026-06-30"))
                .contains("<svg class=\"ages\"", "<rect class=\"b2\"", "0-7 दिन");
    }

    private String shown(String path) {
        var answer = web.get().uri(path).with(offices.by(office.collector())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<Object> aged(int day, List<Integer> bands, long median) {
        List<Object> row = new ArrayList<>(List.of(LocalDate.of(2026, 6, day)));
        bands.forEach(count -> row.add(count.longValue()));
        row.add(bands.stream().mapToLong(Integer::longValue).sum());
        row.add(median);
        return row;
    }

    private List<List<Object>> rows(String name, String from, String to, Map<String, String> chosen) {
        Period period = Period.read(from, to, LocalDate.of(2026, 7, 10));
        Asked asked = Asked.of(reports.named(name).orElseThrow(), 0, period, chosen);
        ReportPlace place = reporting.place(0, office.collector()).orElseThrow();
        return reporting.table(asked, place, 100, office.collector(), dictionary.in(Language.HI)).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }
}

package org.sanchika.platform.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberTemplateTests {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Map<String, String> HEADS = Map.of(
            "head.basic", "A", "head.primary", "11", "head.secondary", "01", "head.tertiary", "1", "section", "EST");

    private static String file(String pack, Map<String, String> values) {
        return PackReader.read(pack, "").number("file").render(5, APRIL, values);
    }

    @Test
    void writesTheNumbersOfTheStates() {
        assertThat(file("tripura", HEADS)).isEqualTo("A-11011/5/2026-EST");
        assertThat(file("chhattisgarh", Map.of("head", "10-4", "dept", "1", "section", "5")))
                .isEqualTo("एफ 10-4-5/2026/1/5");
        assertThat(file("rajasthan", Map.of("head", "1", "dept", "गृह", "section", "5")))
                .isEqualTo("प. 1(5)गृह/5/2026");
        assertThat(file("bihar", Map.of("unit", "11", "head", "एम"))).isEqualTo("11/एम-05/2026");
    }

    @Test
    void writesTheIssueOfWestBengalWithItsFile() {
        var issue = PackReader.read("west-bengal", "").number("issue");

        assertThat(issue.render(149, APRIL, Map.of("section", "P(PG)", "file", "2P(RTPSA)-02")))
                .isEqualTo("149-P(PG)/2P(RTPSA)-02/26");
        assertThat(issue.render(149, APRIL, Map.of("section", "P(PG)"))).isEqualTo("149-P(PG)/26");
    }

    @Test
    void beginsTheFinancialYearInApril() {
        var template = new NumberTemplate("{serial:3}/{fy}", List.of("fy"));

        assertThat(template.render(7, MARCH, Map.of())).isEqualTo("007/2025-26");
        assertThat(template.render(7, APRIL, Map.of())).isEqualTo("007/2026-27");
    }

    @Test
    void dropsTheMarkBeforeATokenWithoutValue() {
        var template = new NumberTemplate("{unit}/{head}-{serial}", List.of("unit"));

        assertThat(template.render(7, APRIL, Map.of("unit", "EST"))).isEqualTo("EST-7");
        assertThat(template.render(7, APRIL, Map.of())).isEqualTo("7");
    }

    @Test
    void keepsASeriesForEachValueOfItsTokens() {
        var template = new NumberTemplate("{serial}/{unit}/{year}", List.of("unit", "year"));

        assertThat(template.series("receipt", APRIL, Map.of("unit", "EST"))).isEqualTo("receipt|unit=EST|year=2026");
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(new NumberTemplate("{serial}/{yy}", List.of("year")).mistakes())
                .isEmpty();
        assertThat(new NumberTemplate("{Serial}/{unit}", List.of("unit")).mistakes())
                .containsExactly("a number needs {serial}", "braces that hold no token");
    }
}

package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.efile.Period;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Reference;

/** What lies on the desks of that office on 10 July, reckoned by hand: a file since the 2nd, a letter since the 1st. */
class LyingReportsTests extends ReportHistory {
    MatterId letter;

    @BeforeEach
    void aLetterLies() {
        at("2026-07-01T10:00");
        NewReceipt paper = ReceiptFixtures.paper(ReceiptFixtures.letter("नाली की सफ़ाई"));
        var urgent = new NewReceipt.Handling(Priority.IMMEDIATE, Reference.NONE, "", null, false, "COUNTER", null);
        letter = ReceiptFixtures.id(receipts.register(
                new NewReceipt(true, paper.letter(), paper.sender(), urgent, null, false), office.otherClerk()));
        at("2026-07-10T10:00");
    }

    @Test
    void countWhatLiesByLevelOfficeAndPost() {
        assertThat(rows("lying", Map.of("by", "LEVEL")))
                .containsExactly(
                        figures("सहायक", null, 1, 1, 1, 0, 9, List.of(0, 1, 0, 0, 0, 0, 0, 0)),
                        figures(
                                "प्रशाखा पदाधिकारी, प्रधान सहायक",
                                null,
                                1,
                                0,
                                1,
                                1,
                                8,
                                List.of(0, 1, 0, 0, 0, 0, 0, 0)));
        assertThat(rows("lying", Map.of("by", "UNIT", "kind", "FILE")))
                .containsExactly(figures("स्थापना शाखा", null, 1, 0, 1, 1, 8, List.of(0, 1, 0, 0, 0, 0, 0, 0)));
        assertThat(rows("lying", Map.of("by", "POST", "kind", "RECEIPT")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).startsWith("लिपिक, राजस्व शाखा").contains(1L, 9L));
    }

    /** The letter was to be acted on within the days of an urgent one. */
    @Test
    void listWhatIsStuckTheOldestFirst() {
        assertThat(custody.explainDelay(letter, "स्थल निरीक्षण शेष", office.otherClerk()))
                .isInstanceOf(Outcome.Done.class);
        List<List<Object>> all = rows("stuck", Map.of());

        assertThat(all).hasSize(2);
        assertThat(all.getFirst())
                .contains(
                        "नाली की सफ़ाई",
                        "राजस्व शाखा",
                        "सहायक",
                        "तत्काल",
                        LocalDate.of(2026, 7, 1),
                        9L,
                        "स्थल निरीक्षण शेष");
        assertThat(all.getLast()).contains("वेतन निर्धारण", "प्रशाखा पदाधिकारी, प्रधान सहायक", "साधारण", 8L);
        long act = all.getFirst().stream()
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .filter(day -> day.isAfter(LocalDate.of(2026, 7, 1)) && day.isBefore(LocalDate.of(2026, 7, 10)))
                .findFirst()
                .orElseThrow()
                .until(LocalDate.of(2026, 7, 10), ChronoUnit.DAYS);
        assertThat(all.getFirst()).contains(act);
        assertThat(rows("stuck", Map.of("level", "2")))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("वेतन निर्धारण"));
        assertThat(rows("stuck", Map.of("kind", "RECEIPT", "level", "2"))).isEmpty();
        at("2026-07-02T12:00");
        assertThat(rows("stuck", Map.of("kind", "FILE"))).isEmpty();
        assertThat(rows("stuck", Map.of("kind", "FILE", "only", "ALL"))).hasSize(1);
    }

    @Test
    void areReachedFromWhereItIs() {
        assertThat(web.get()
                        .uri("/where?by=unit&unit=" + office.section().value())
                        .with(offices.by(office.collector())))
                .bodyText()
                .contains("/reports/lying?by=UNIT&unit=" + office.section().value());
        assertThat(web.get().uri("/where/matters?by=level&level=2&over=true").with(offices.by(office.collector())))
                .bodyText()
                .contains("/reports/stuck?only=OVER&level=2");
        assertThat(web.get().uri("/where/matters?by=level&band=2").with(offices.by(office.collector())))
                .bodyText()
                .doesNotContain("/reports/stuck");
    }

    private static List<@Nullable Object> figures(
            String place,
            @Nullable String holder,
            long total,
            long urgent,
            long over,
            long unopened,
            long days,
            List<Integer> bands) {
        List<@Nullable Object> row =
                new ArrayList<>(Arrays.asList(place, holder, total, urgent, over, unopened, days, days));
        bands.forEach(count -> row.add(count.longValue()));
        return row;
    }

    private List<List<Object>> rows(String name, Map<String, String> chosen) {
        Asked asked =
                Asked.of(reports.named(name).orElseThrow(), 0, Period.read("", "", LocalDate.of(2026, 7, 10)), chosen);
        ReportPlace place = reporting.place(0, office.collector()).orElseThrow();
        return reporting.table(asked, place, 100, office.collector(), dictionary.in(Language.HI)).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }
}

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
        letter = registered("नाली की सफ़ाई", Priority.IMMEDIATE, Reference.NONE);
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
        assertThat(rows("lying", Map.of("by", "LEVEL", "clock", "WORKING")))
                .containsExactly(
                        figures("सहायक", null, 1, 1, 1, 0, 8, List.of(0, 1, 0, 0, 0, 0, 0, 0)),
                        figures(
                                "प्रशाखा पदाधिकारी, प्रधान सहायक",
                                null,
                                1,
                                0,
                                1,
                                1,
                                7,
                                List.of(1, 0, 0, 0, 0, 0, 0, 0)));
        assertThat(rows("lying", Map.of("by", "UNIT", "kind", "FILE")))
                .containsExactly(figures("स्थापना शाखा", null, 1, 0, 1, 1, 8, List.of(0, 1, 0, 0, 0, 0, 0, 0)));
        assertThat(rows("lying", Map.of("by", "POST", "kind", "RECEIPT")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).startsWith("लिपिक, राजस्व शाखा").contains(1L, 9L));
    }

    /**
     * July: three letters began in the revenue section. One of a court went to the establishment on the 3rd and was closed there
     * on the 4th, the others lie, one of them of a member; in the establishment the first file lies.
     */
    @Test
    void sumUpEachOffice() {
        at("2026-07-01T12:00");
        MatterId gone = registered("प्रतिवेदन", Priority.ORDINARY, Reference.COURT);
        registered("पुलिया निर्माण", Priority.ORDINARY, Reference.MLA);
        at("2026-07-03T10:00");
        sent(gone, office.otherClerk(), office.head());
        at("2026-07-04T10:00");
        assertThat(custody.receive(gone, office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(custody.close(gone, "REPLIED", "निस्तारित", office.head())).isInstanceOf(Outcome.Done.class);
        at("2026-07-10T10:00");

        assertThat(rows("summary", "2026-07-01", Map.of()))
                .containsExactly(
                        summary("स्थापना शाखा", 0, 1, 1, 1, 1, 0, 1, 8, 0, 0),
                        summary("राजस्व शाखा", 3, 0, 0, 2, 2, 0, 2, 9, 1, 0));
        assertThat(rows("summary", "2026-07-01", Map.of("clock", "WORKING")))
                .extracting(row -> row.get(10))
                .containsExactly(7L, 8L);
    }

    private MatterId registered(String subject, Priority priority, Reference reference) {
        NewReceipt paper = ReceiptFixtures.paper(ReceiptFixtures.letter(subject));
        var handling = new NewReceipt.Handling(
                priority, reference, reference == Reference.MLA ? "श्री अवधेश सिंह" : "", null, false, "COUNTER", null);
        return ReceiptFixtures.id(receipts.register(
                new NewReceipt(true, paper.letter(), paper.sender(), handling, null, false), office.otherClerk()));
    }

    private static List<Object> summary(
            String unit,
            long began,
            long came,
            long closed,
            long total,
            long over,
            long week,
            long second,
            long oldest,
            long vip,
            long court) {
        return List.of(unit, began, came, closed, total, over, week, second, 0L, 0L, oldest, vip, court, 0L, 0L, 0L);
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
        // the file was to be acted on within three working days, by Monday the 6th; it is as old as June was long and
        // July is
        assertThat(rows("stuck", Map.of("kind", "FILE", "clock", "WORKING")))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(LocalDate.of(2026, 7, 6), 4L, 7L, 32L));
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
        assertThat(web.get()
                        .uri("/where/matters?by=level&level=2&clock=working")
                        .with(offices.by(office.collector())))
                .bodyText()
                .contains("/reports/stuck?only=ALL&level=2&clock=WORKING");
        assertThat(web.get().uri("/reports/stuck?level=2").with(offices.by(office.collector())))
                .bodyText()
                .contains("<option value=\"2\" selected>प्रशाखा पदाधिकारी, प्रधान सहायक</option>", ">12</option>");
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
        return rows(name, "", chosen);
    }

    private List<List<Object>> rows(String name, String from, Map<String, String> chosen) {
        Period period = Period.read(from, "", LocalDate.of(2026, 7, 10));
        Asked asked = Asked.of(reports.named(name).orElseThrow(), 0, period, chosen);
        ReportPlace place = reporting.place(0, office.collector()).orElseThrow();
        return reporting.table(asked, place, 100, office.collector(), dictionary.in(Language.HI)).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }
}

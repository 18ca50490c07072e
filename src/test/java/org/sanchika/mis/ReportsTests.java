package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of that history, reckoned by hand. */
class ReportsTests extends ReportHistory {
    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void haveTheirWordsInEveryLanguage() {
        for (Language language : Language.values()) {
            Words words = dictionary.in(language);
            for (Report report : reports.all()) {
                List<String> keys = new ArrayList<>();
                keys.add("mis.report." + report.name());
                keys.add("mis.report." + report.name() + ".hint");
                keys.add("mis.group." + report.group());
                report.columns().forEach(one -> keys.add("mis.column." + one.name()));
                for (Report.Choice choice : report.choices()) {
                    keys.add("mis.choice." + choice.name());
                    choice.values().forEach(value -> keys.add("mis.choice." + choice.name() + "." + value));
                }
                assertThat(keys).as("%s in %s", report.name(), language).allMatch(words::has);
            }
        }
    }

    /** The driver prepares what it runs often, and the server then keeps one plan for all that may be asked. */
    @Test
    void arePlannedForWhatIsAsked() {
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < 16; n++) {
                figures("ageing", Map.of("clock", "CALENDAR"));
            }
            assertThat(jdbc.sql("""
                                    SELECT coalesce(sum(custom_plans), 0) > 0 AND coalesce(sum(generic_plans), 0) = 0
                                      FROM pg_prepared_statements WHERE statement LIKE '%AS band7%office.working_days%'
                                    """).query(Boolean.class).single()).isTrue();
        });
    }

    @Test
    void countWhatMovedMonthByMonth() {
        assertThat(figures("movements-by-month", Map.of("act", "CREATED")))
                .containsExactly(line("स्थापना शाखा", 2, 0, 2));
        assertThat(figures("movements-by-month", Map.of("act", "FORWARDED")))
                .containsExactly(line("स्थापना शाखा", 2, 1, 3));
        assertThat(figures("movements-by-month", Map.of("act", "CREATED", "kind", "RECEIPT")))
                .isEmpty();
        assertThat(figures("put-away-by-month", Map.of("put", "PARKED")))
                .containsExactly(line("स्थापना शाखा", 1, 0, 1));
        assertThat(figures("put-away-by-month", Map.of("put", "CLOSED"))).isEmpty();
    }

    /** Clerk: two hours, and 30 days 21:30; the second file's two days end by being put aside and are no disposal. */
    @Test
    void measureHowLongThingsLay() {
        List<List<Object>> lines = figures("disposal-time", Map.of());

        long long30 = (30 * 24 + 21) * 60 + 30;
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("लिपिक")
                .endsWith(2L, (120 + long30) / 2, (120 + long30) / 2, Math.round(120 + 0.9 * (long30 - 120)), long30);
        assertThat(lines.getLast()).startsWith("प्रधान सहायक").endsWith(1L, 30L, 30L, 30L, 30L);
    }

    /**
     * In office hours, ten to five: two hours; and four and a half on 1 June, 23 whole days of June, one of July (four Sundays
     * and two Saturdays of June are off), nothing before ten on 2 July. A half day on 10 June takes three and a half away.
     */
    @Test
    void measureHowLongThingsLayInOfficeHours() {
        Map<String, String> working = Map.of("clock", "WORKING");
        long long24 = 270 + 24 * 420;

        List<List<Object>> lines = figures("disposal-time", working);
        assertThat(lines.getFirst())
                .startsWith("लिपिक")
                .endsWith(2L, (120 + long24) / 2, (120 + long24) / 2, Math.round(120 + 0.9 * (long24 - 120)), long24);
        assertThat(lines.getLast()).startsWith("प्रधान सहायक").endsWith(1L, 30L, 30L, 30L, 30L);
        assertThat(table("disposal-time", working, 9).headings())
                .extracting(ReportTable.Heading::text)
                .endsWith("अधिकतम, कार्य घंटे");

        jdbc.sql(
                        "INSERT INTO office.special_day (unit_id, day, kind, closes, name) VALUES (:unit, DATE '2026-06-10', 'HALF', TIME '13:30', 'मेला')")
                .param("unit", office.district().value())
                .update();
        assertThat(figures("disposal-time", working).getFirst()).endsWith(long24 - 210);
    }

    /** July: the clerk begins with one, sends it, has none; the head gets it and keeps it. */
    @Test
    void balanceEveryDesk() {
        assertThat(figures("desk-balance", "2026-07-01", "2026-07-31", Map.of()))
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("प्रधान सहायक").endsWith(0L, 1L, 0L, 1L, 0L),
                        clerk -> assertThat(clerk).startsWith("लिपिक").endsWith(1L, 0L, 1L, 0L, 100L));
        assertThat(figures("desk-balance", "2026-06-01", "2026-06-30", Map.of()))
                .satisfiesExactly(
                        clerk -> assertThat(clerk).startsWith("लिपिक").endsWith(0L, 3L, 2L, 1L, 67L),
                        head -> assertThat(head).startsWith("प्रधान सहायक").endsWith(0L, 1L, 1L, 0L, 100L));
    }

    /** The clerk's note has six letters; the head sent the file back without a word. */
    @Test
    void showWorkThatOnlyLooksLikeWork() {
        assertThat(figures("quality", Map.of()))
                .satisfiesExactlyInAnyOrder(
                        head -> assertThat(head).startsWith("प्रधान सहायक").endsWith(1L, 1L, 1L, 0L, 0L, 0L, 0L),
                        clerk -> assertThat(clerk).startsWith("लिपिक").endsWith(2L, 1L, 1L, 1L, 1L, 0L, 0L));
        // sent in haste, fetched back and sent again: nobody had sent it to the clerk
        assertThat(custody.pullBack(first, "भूलवश", office.clerk())).isInstanceOf(Outcome.Done.class);
        sent(first, office.clerk(), office.head());
        assertThat(figures("quality", Map.of()))
                .filteredOn(line -> line.getFirst().equals("लिपिक"))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).endsWith(3L, 1L, 1L, 1L, 1L, 1L, 0L));
    }

    @Test
    void listWhatIsPutAsideAndWhatIsUnopened() {
        assertThat(figures("parked", Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                "भवन मरम्मत",
                                LocalDate.of(2026, 6, 3),
                                37L,
                                LocalDate.of(2026, 9, 1),
                                "निधि की प्रतीक्षा"));
        // 2 and 3 June are two of the 32 working days since the 1st
        assertThat(figures("parked", Map.of("clock", "WORKING")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains(LocalDate.of(2026, 6, 3), 30L).doesNotContain(37L));
        assertThat(figures("unopened", Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("वेतन निर्धारण", LocalDate.of(2026, 7, 2), 8L));
    }

    /** On 10 July: the first file is 39 days old and 8 on the head's desk, the second 39 and 39, put aside. */
    @Test
    void listWhatIsOldAndWhatOneWaitsFor() {
        assertThat(figures("over-a-month", Map.of()))
                .satisfiesExactly(
                        one -> assertThat(one).contains("वेतन निर्धारण", 39L, 8L, "प्रधान सहायक"),
                        two -> assertThat(two).contains("भवन मरम्मत", 39L, "लिपिक", "स्थगित"));
        assertThat(figures("with-others", "", "", Map.of(), office.clerk()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("वेतन निर्धारण", "प्रधान सहायक", 8L));
        assertThat(figures("with-others", "", "", Map.of(), office.head())).isEmpty();
    }

    /** From 1 June to 10 July 23 working days of June and 9 of July, from 2 July 7: a Sunday less, and a Saturday not. */
    @Test
    void listTheSameInWorkingDays() {
        Map<String, String> working = Map.of("clock", "WORKING");
        assertThat(figures("unopened", working))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("वेतन निर्धारण", 7L).doesNotContain(8L));
        assertThat(figures("over-a-month", working))
                .satisfiesExactly(
                        one -> assertThat(one).contains("वेतन निर्धारण", 32L, 7L),
                        two -> assertThat(two).contains("भवन मरम्मत", 32L));
        assertThat(figures("with-others", "", "", working, office.clerk()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("वेतन निर्धारण", 7L).doesNotContain(8L));
    }

    /** Two files without paper, and a letter on paper at the counter; of those who can sign in one sent something on. */
    @Test
    void countPapersAndWhoWorks() {
        var paper = ReceiptFixtures.paper(ReceiptFixtures.letter("नाली की सफ़ाई"));
        receipts.register(paper, office.counter());

        assertThat(figures("electronic", Map.of()))
                .containsExactly(line("समाहरणालय", 0, 0, 0, 1, 0), line("स्थापना शाखा", 2, 0, 0, 0, 100));
        assertThat(figures("usage", Map.of()))
                .containsExactly(
                        line("समाहरणालय", 2, 0, 0, 0, 0),
                        line("स्थापना शाखा", 2, 0, 0, 0, 0),
                        line("राजस्व शाखा", 2, 0, 0, 0, 0));
        accounts.setPassword(
                office.clerk().person(), "u" + office.clerk().person().value(), "Kosi-Gandak-1974", false);
        accounts.setPassword(
                office.otherClerk().person(), "u" + office.otherClerk().person().value(), "Kosi-Gandak-1974", false);
        assertThat(figures("usage", Map.of()))
                .containsExactly(
                        line("समाहरणालय", 2, 0, 0, 0, 0),
                        line("स्थापना शाखा", 2, 0, 1, 1, 0),
                        line("राजस्व शाखा", 2, 0, 1, 0, 1));
        accounts.setPassword(
                office.otherHead().person(), "u" + office.otherHead().person().value(), "Kosi-Gandak-1974", false);
        MatterId fetched = files.opened(office.otherClerk());
        sent(fetched, office.otherClerk(), office.otherHead());
        assertThat(custody.pullBack(fetched, "भूलवश", office.otherClerk())).isInstanceOf(Outcome.Done.class);
        assertThat(figures("usage", Map.of()))
                .as("what is fetched from a desk was not sent by it")
                .contains(line("राजस्व शाखा", 2, 0, 2, 1, 1));
    }

    /** A holder who comes tomorrow is none today. */
    @Test
    void callADeskVacantUntilItsHolderComes() {
        var post = offices.post(office.section(), "सहायक", 1, office.head().post(), false, false, Set.of());
        accounts.giveCharge(offices.person("श्री नया"), post, "REGULAR", LocalDate.of(2026, 7, 11));

        assertThat(figures("usage", Map.of())).contains(line("स्थापना शाखा", 3, 1, 0, 0, 0));
        at("2026-07-11T10:00");
        assertThat(figures("usage", Map.of())).contains(line("स्थापना शाखा", 3, 0, 0, 0, 0));
    }

    /** Each month of a unit is a row of its own before they stand side by side. */
    @Test
    void keepMonthsTogetherWhereALineIsOneTooMany() {
        files.opened(office.otherClerk());

        ReportTable one = table("movements-by-month", Map.of("act", "FORWARDED"), 1);
        ReportTable other = table("movements-by-month", Map.of("act", "CREATED"), 1);

        assertThat(one.more()).isFalse();
        assertThat(one.rows()).hasSize(1);
        assertThat(one.total()).extracting(ReportTable.Cell::value).containsExactly("कुल", 2L, 1L, 3L);
        assertThat(other.more()).isTrue();
        assertThat(other.rows()).hasSize(1);
        assertThat(other.total()).isEmpty();
    }

    private List<List<Object>> figures(String name, Map<String, String> chosen) {
        return figures(name, "2026-06-01", "2026-07-31", chosen);
    }

    private List<List<Object>> figures(String name, String from, String to, Map<String, String> chosen) {
        return figures(name, from, to, chosen, office.collector());
    }

    private List<List<Object>> figures(String name, String from, String to, Map<String, String> chosen, Acting reader) {
        Report report = reports.named(name).orElseThrow();
        Asked asked = Asked.of(report, 0, Period.read(from, to, LocalDate.of(2026, 7, 10)), chosen);
        return table(asked, 100, reader).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }

    private ReportTable table(String name, Map<String, String> chosen, int limit) {
        Period period = Period.read("2026-06-01", "2026-07-31", LocalDate.of(2026, 7, 10));
        Report report = reports.named(name).orElseThrow();
        return table(Asked.of(report, 0, period, chosen), limit, office.collector());
    }

    private ReportTable table(Asked asked, int limit, Acting reader) {
        var place = reporting.place(0, reader).orElseThrow();
        return reporting.table(asked, place, limit, reader, dictionary.in(Language.HI));
    }

    private static List<Object> line(String unit, long... numbers) {
        List<Object> line = new ArrayList<>(List.of(unit));
        for (long number : numbers) {
            line.add(number);
        }
        return line;
    }
}

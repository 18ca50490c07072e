package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Reference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of what waits in that history on 10 July, reckoned by hand. */
class PendingReportsTests extends ReportHistory {
    @Autowired
    Correspondence correspondence;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    JdbcClient jdbc;

    /** A letter of 10 July lies in the first file, eight days on the head's desk; ten days later it is ten days old. */
    @Test
    void listLettersInFilesUntilTheyAreDealtWith() {
        MatterId letter = letters.scanned(office.head(), "नाली की सफ़ाई");
        assertThat(correspondence.putIn(letter, first, 0, office.head())).isInstanceOf(Outcome.Done.class);
        at("2026-07-20T10:00");

        assertThat(rows("undealt-letters", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains("नाली की सफ़ाई", LocalDate.of(2026, 7, 10), 10L, "प्रधान सहायक", 18L));

        // 11 and 12 July and the 19th are off, as the 5th was
        assertThat(rows("undealt-letters", Map.of("clock", "WORKING"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(7L, 14L).doesNotContain(10L, 18L));

        long item = correspondence.contents(first, office.head()).getFirst().id();
        assertThat(correspondence.deal(first, item, Disposal.FILED, "", office.head()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(rows("undealt-letters", Map.of(), office.collector())).isEmpty();
    }

    /** The clerk looks again at the first file on 4 July, a Saturday: six days late, five of them working days, not reminded yet, with the head for eight. */
    @Test
    void listWhatDesksKeepInView() {
        jdbc.sql(
                        "INSERT INTO custody.follow_up (post_id, matter_id, due_on, made_at) VALUES (:post, :matter, DATE '2026-07-04', now())")
                .param("post", office.clerk().post().value())
                .param("matter", first.value())
                .update();

        assertThat(rows("follow-ups", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("वेतन निर्धारण", "लिपिक", LocalDate.of(2026, 7, 4), 6L, 0L, "प्रधान सहायक", 8L));
        assertThat(rows("follow-ups", Map.of("clock", "WORKING"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(5L, 0L, 7L));
        assertThat(rows("follow-ups", Map.of(), office.otherHead())).isEmpty();
    }

    /** Registered, sent, sent back, sent: four times in hand at two levels. */
    @Test
    void countALevelOnce() {
        assertThat(rows("levels-passed", Map.of("beyond", "1"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("वेतन निर्धारण", 2L, 4L, 39L));
        assertThat(rows("levels-passed", Map.of("beyond", "1", "clock", "WORKING"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(2L, 4L, 32L, 7L));
        assertThat(rows("levels-passed", Map.of("beyond", "2"), office.collector()))
                .isEmpty();
        assertThat(rows("levels-passed", Map.of(), office.collector())).isEmpty();
    }

    @Test
    void listReferencesOfMembers() {
        Letter letter = ReceiptFixtures.letter("सड़क निर्माण");
        NewReceipt paper = ReceiptFixtures.paper(letter);
        receipts.register(
                new NewReceipt(true, letter, paper.sender(), ReceiptFixtures.handling(Reference.MLA), null, false),
                office.counter());

        assertThat(rows("references", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("सड़क निर्माण", LocalDate.of(2026, 7, 10), 0L));

        // 11, 12 and 19 July are off
        at("2026-07-20T10:00");
        assertThat(rows("references", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(10L));
        assertThat(rows("references", Map.of("clock", "WORKING"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(7L).doesNotContain(10L));
    }

    private List<List<Object>> rows(String name, Map<String, String> chosen, Acting reader) {
        LocalDate today = LocalDate.of(2026, 7, 10);
        Asked asked = Asked.of(reports.named(name).orElseThrow(), 0, Period.read("", "", today), chosen);
        ReportPlace place = reporting.place(0, reader).orElseThrow();
        return reporting.table(asked, place, 100, reader, dictionary.in(Language.HI)).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }
}

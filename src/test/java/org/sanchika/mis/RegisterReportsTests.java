package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.Action;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Reference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements and registers of letters of July, reckoned by hand. */
class RegisterReportsTests extends ReportHistory {
    @Autowired
    ReceiptFixtures letters;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    /** June: three came to the clerk, one left him for good, one was put aside, one lies since the 1st. */
    @Test
    void stateTheArrearsOfDealingHands() {
        assertThat(rows("arrears", "2026-06-01", "2026-06-30", Map.of("kind", "FILE")))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).startsWith("लिपिक").endsWith(0L, 3L, 3L, 2L, 1L, 1L, 1L));
        custody.receive(first, office.head());
        sent(first, office.head(), office.clerk());
        at("2026-07-22T10:00");
        assertThat(rows("arrears", "2026-07-01", "2026-07-17", Map.of("kind", "FILE")))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).endsWith(1L, 1L, 2L, 1L, 1L, 0L, 0L));
        assertThat(rows("arrears", "2026-07-01", "2026-07-18", Map.of("kind", "FILE")))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).endsWith(1L, 1L, 2L, 1L, 1L, 1L, 1L));

        // six working days only, for the 11th and the 12th were off
        assertThat(rows("arrears", "2026-07-01", "2026-07-18", Map.of("kind", "FILE", "clock", "WORKING")))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).endsWith(1L, 1L, 2L, 1L, 1L, 0L, 0L));
        assertThat(rows("arrears", "2026-07-01", "2026-07-21", Map.of("kind", "FILE", "clock", "WORKING")))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).endsWith(1L, 1L, 2L, 1L, 1L, 1L, 1L));

        assertThat(custody.explainDelay(first, "अभिलेख नहीं मिला", office.clerk()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(rows("arrears", "2026-07-01", "2026-07-22", Map.of("kind", "FILE")))
                .singleElement()
                .satisfies(clerk -> assertThat(clerk).endsWith(1L, 1L, 2L, 1L, 1L, 1L, 0L));
        assertThat(rows("arrears", "2026-07-01", "2026-07-22", Map.of())).isEmpty();
    }

    /** Level 1: two hours and one, of nine in all; level 2: two hours and four. */
    @Test
    void followTheJourneyOfWhatWasClosed() {
        MatterId letter = letters.scanned(office.clerk(), "नाली की सफ़ाई");
        at("2026-07-10T12:00");
        send(letter, office.clerk(), office.head());
        at("2026-07-10T14:00");
        send(letter, office.head(), office.clerk());
        at("2026-07-10T15:00");
        send(letter, office.clerk(), office.head());
        at("2026-07-10T19:00");
        assertThat(rows("journey", "2026-07-01", "2026-07-31", Map.of("kind", "RECEIPT")))
                .isEmpty();
        assertThat(custody.close(letter, "NO_ACTION", "देखा", office.head())).isInstanceOf(Outcome.Done.class);

        assertThat(rows("journey", "2026-07-01", "2026-07-31", Map.of("kind", "RECEIPT")))
                .containsExactly(List.of(1L, 1L, 2L, 1L, 90L, 114L, 33L), List.of(2L, 1L, 2L, 1L, 180L, 228L, 67L));
        // the office closes at five: of the last four hours two are left
        assertThat(rows("journey", "2026-07-01", "2026-07-31", Map.of("kind", "RECEIPT", "clock", "WORKING")))
                .containsExactly(List.of(1L, 1L, 2L, 1L, 90L, 114L, 43L), List.of(2L, 1L, 2L, 1L, 120L, 120L, 57L));
        assertThat(rows("journey", "2026-07-01", "2026-07-31", Map.of("kind", "RECEIPT", "reference", "COURT")))
                .isEmpty();
    }

    @Test
    void listWhatWaitsForADateTheNearestFirst() {
        registered("वाद सं. 12", Reference.COURT, LocalDate.of(2026, 7, 15));
        registered("सूचना का आवेदन", Reference.RTI, LocalDate.of(2026, 7, 10));
        registered("साधारण पत्र", Reference.NONE, LocalDate.of(2026, 7, 11));
        registered("लेखा आपत्ति", Reference.AUDIT, LocalDate.of(2026, 7, 20));
        at("2026-07-14T10:00");

        assertThat(rows("due-outside", "", "", Map.of()))
                .satisfiesExactly(
                        rti -> assertThat(rti).contains("सूचना का आवेदन", -4L, 4L, "डायरीकार"),
                        court -> assertThat(court).contains("वाद सं. 12", 1L, 4L),
                        audit -> assertThat(audit).contains("लेखा आपत्ति", 6L, 4L));
        // 11 and 12 July are off, and the 19th
        assertThat(rows("due-outside", "", "", Map.of("clock", "WORKING")))
                .satisfiesExactly(
                        rti -> assertThat(rti)
                                .contains("सूचना का आवेदन", -2L, 2L)
                                .doesNotContain(-4L, 4L),
                        court -> assertThat(court).contains("वाद सं. 12", 1L, 2L),
                        audit -> assertThat(audit).contains("लेखा आपत्ति", LocalDate.of(2026, 7, 20), 5L, 2L));
        assertThat(rows("due-outside", "", "", Map.of("reference", "COURT"))).hasSize(1);
        assertThat(rows("due-outside", "", "", Map.of("reference", "ASSEMBLY"))).isEmpty();
    }

    @Test
    void countLettersThatCameTwiceOrWereDisputed() {
        MatterId twice = registered("सड़क", Reference.NONE, null);
        MatterId disputed = registered("पुल", Reference.NONE, null);
        assertThat(custody.close(twice, "DUPLICATE", "पहले भी आया", office.counter()))
                .isInstanceOf(Outcome.Done.class);
        jdbc.sql("UPDATE receipt.receipt SET disputes = 2 WHERE matter_id = :matter")
                .param("matter", disputed.value())
                .update();

        assertThat(rows("duplicate-dak", "2026-07-01", "2026-07-31", Map.of()))
                .containsExactly(List.of("समाहरणालय", 2L, 1L, 1L, 2L));
        assertThat(rows("duplicate-dak", "2026-06-01", "2026-06-30", Map.of())).isEmpty();
    }

    /** To the head on the 10th, who takes it on the 11th and sends it on: that is no distribution any more. */
    @Test
    void keepTheInvoiceOfDak() {
        MatterId letter = registered("सड़क", Reference.NONE, null);
        send(letter, office.counter(), office.head());
        at("2026-07-11T10:00");
        custody.receive(letter, office.head());
        send(letter, office.head(), office.clerk());

        assertThat(rows("dak-distribution", "2026-07-01", "2026-07-31", Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("सड़क", "प्रधान सहायक", LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 11)));
    }

    /** Closed in 2026 as C-3: 2027, 2028 and 2029 must be over. What is no class is shown as it was written. */
    @Test
    void keepTheRegisterOfRecords() {
        at("2026-07-15T10:00");
        NewNote approval = NewNote.green("<p>बंद करें।</p>", "hi").deciding(Note.Decision.CLOSE);
        notes.save(first, approval, Notes.FIRST, office.head());
        assertThat(rows("records", "2026-07-01", "2026-07-31", Map.of())).isEmpty();
        assertThat(custody.close(first, "", "निष्पादित", office.head())).isInstanceOf(Outcome.Done.class);

        Map<String, String> reviews = Map.of("C-3", "2030", "c10", "2037", "B", "2051");
        reviews.forEach((category, year) ->
                assertThat(record(category)).contains("वेतन निर्धारण", category, LocalDate.of(2026, 7, 15), year));
        assertThat(record("C-11")).contains("C-11").last().isNull();
        assertThat(rows("records", "2026-06-01", "2026-06-30", Map.of())).isEmpty();
    }

    private List<Object> record(String category) {
        jdbc.sql("UPDATE efile.file SET category = ? WHERE matter_id = ?")
                .params(category, first.value())
                .update();
        List<List<Object>> records = rows("records", "2026-07-01", "2026-07-31", Map.of());
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private MatterId registered(String subject, Reference reference, @Nullable LocalDate due) {
        NewReceipt paper = ReceiptFixtures.paper(ReceiptFixtures.letter(subject));
        var handling = new NewReceipt.Handling(Priority.ORDINARY, reference, "", due, false, "COUNTER", null);
        var answer = receipts.register(
                new NewReceipt(true, paper.letter(), paper.sender(), handling, null, false), office.counter());
        return ReceiptFixtures.id(answer);
    }

    private void send(MatterId matter, Acting from, Acting to) {
        custody.open(matter, from);
        assertThat(custody.send(matter, Send.to(to.post(), Action.PUT_UP), from))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<List<Object>> rows(String name, String from, String to, Map<String, String> chosen) {
        LocalDate today = LocalDate.of(2026, 7, 31);
        Asked asked = Asked.of(reports.named(name).orElseThrow(), 0, Period.read(from, to, today), chosen);
        ReportPlace place = reporting.place(0, office.collector()).orElseThrow();
        return reporting.table(asked, place, 100, office.collector(), dictionary.in(Language.HI)).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }
}

package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;

/** Registers of what is special about the files of that history, reckoned by hand. */
class ProceedingReportsTests extends ReportHistory {

    /** The head moves the first file there on 10 July; looked at on 15 August, five days late. */
    @Test
    void listWhatWaitsInTheCallBook() {
        String page = "/matters/" + first.value() + "/call-book";
        kept(
                page,
                Map.of(
                        "ground", "COURT",
                        "words", "स्थगन आदेश",
                        "approver", Long.toString(office.collector().post().value()),
                        "until", "2027-01-10",
                        "review", "2026-08-10"));
        assertThat(rows("call-book", Map.of("review", "DUE"), office.collector()))
                .isEmpty();
        assertThat(rows("lying", Map.of("by", "UNIT"), office.collector())).isEmpty();
        at("2026-08-15T10:00");
        assertThat(rows("call-book", Map.of("review", "DUE"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                "वेतन निर्धारण",
                                "प्रधान सहायक",
                                "स्थापना शाखा",
                                "न्यायालय का स्थगन आदेश",
                                LocalDate.of(2026, 7, 10),
                                "जिला पदाधिकारी",
                                LocalDate.of(2026, 8, 10),
                                5L,
                                LocalDate.of(2027, 1, 10)));
        kept(page + "/reviews", Map.of("words", "स्थगन जारी", "review", "2026-09-15"));

        assertThat(rows("call-book", Map.of("review", "DUE"), office.collector()))
                .isEmpty();
        assertThat(rows("call-book", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(LocalDate.of(2026, 8, 15), LocalDate.of(2026, 9, 15)));
        assertThat(rows("call-book", Map.of(), office.otherHead())).isEmpty();
    }

    /** Heard on 20 July, ten days ahead; the case is decided on 21 July and is open no more. */
    @Test
    void listCourtCasesByTheNextDate() {
        String page = "/matters/" + first.value() + "/court-case";
        Map<String, String> hearing = new HashMap<>(Map.of(
                "court", "उच्च न्यायालय, पटना",
                "number", "CWJC 4711",
                "year", "2025",
                "parties", "राम प्रसाद बनाम राज्य",
                "contempt", "true",
                "nextOn", "2026-07-20"));
        kept(page, hearing);
        assertThat(rows("court-cases", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                "उच्च न्यायालय, पटना",
                                "CWJC 4711/2025",
                                "राम प्रसाद बनाम राज्य",
                                LocalDate.of(2026, 7, 20),
                                10L,
                                "हाँ",
                                "प्रधान सहायक"));
        assertThat(rows("due-outside", Map.of("reference", "COURT"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(LocalDate.of(2026, 7, 20), 10L));
        at("2026-07-22T10:00");
        hearing.putAll(Map.of("endedOn", "2026-07-21", "result", "निष्पादित"));
        kept(page, hearing);

        assertThat(rows("court-cases", Map.of(), office.collector())).isEmpty();
        assertThat(rows("court-cases", Map.of("open", "ALL"), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(LocalDate.of(2026, 7, 21)));
    }

    /** Received on 10 July: due on 9 August, with an appeal of 20 August on 19 September. */
    @Test
    void listApplicationsAndQuestionsByWhatIsDueNext() {
        String matter = "/matters/" + first.value();
        Map<String, String> request = new HashMap<>(
                Map.of("number", "17/2026", "receivedOn", "2026-07-10", "officer", "अपर समाहर्ता", "fee", "10 रुपये"));
        kept(matter + "/rti", request);
        kept(
                matter + "/question",
                Map.of(
                        "number", "112",
                        "starred", "true",
                        "house", "ASSEMBLY",
                        "member", "श्रीमती क",
                        "answerOn", "2026-07-15",
                        "stage", "DRAFTED"));
        assertThat(rows("questions", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("112", "हाँ", "विधान सभा", "श्रीमती क", LocalDate.of(2026, 7, 15), 5L));
        assertThat(rows("rti", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("17/2026", LocalDate.of(2026, 7, 10), LocalDate.of(2026, 8, 9), 30L, "10 रुपये"));
        at("2026-08-20T10:00");
        request.putAll(Map.of("repliedOn", "2026-08-01"));
        kept(matter + "/rti", request);
        assertThat(rows("rti", Map.of(), office.collector())).isEmpty();
        request.putAll(Map.of("appealOn", "2026-08-20"));
        kept(matter + "/rti", request);
        assertThat(rows("rti", Map.of(), office.collector()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 19)));
        assertThat(rows("rti", Map.of("open", "ALL"), office.otherHead())).isEmpty();
    }

    private void kept(String path, Map<String, String> fields) {
        var request = web.post().uri(path).with(offices.by(office.head()));
        fields.forEach(request::param);
        assertThat(request.exchange()).hasStatus(303);
    }

    private List<List<Object>> rows(String name, Map<String, String> chosen, Acting reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Asked asked = Asked.of(reports.named(name).orElseThrow(), 0, Period.read("", "", today), chosen);
        ReportPlace place = reporting.place(0, reader).orElseThrow();
        return reporting.table(asked, place, 100, reader, dictionary.in(Language.HI)).rows().stream()
                .map(row -> row.stream().map(ReportTable.Cell::value).toList())
                .toList();
    }
}

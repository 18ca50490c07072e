package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.efile.Period;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.springframework.beans.factory.annotation.Autowired;

/** Every report on paper, with long values in each of its columns and over as many months as it may have. */
class ReportPaperTests extends ReportHistory {
    private static final float EDGE = 20;
    private static final String SUBJECT =
            "मुख्यमंत्री ग्रामीण नल-जल निश्चय योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति के संबंध में";

    @Autowired
    ReportPrinting printing;

    @Autowired
    Readers readers;

    @ParameterizedTest
    @EnumSource
    void loseNothingAndBreakNoWord(Language language) throws IOException {
        Words words = dictionary.in(language);
        Presence who = readers.in(
                        office.collector().person().value(),
                        office.collector().post().value())
                .orElseThrow();
        ReportPlace place = reporting.place(0, office.collector()).orElseThrow();
        for (Report report : reports.all()) {
            Period period = Period.read("2023-08-01", "2026-07-10", LocalDate.of(2026, 7, 10));
            Asked asked = Asked.of(report, 0, period, Map.of("clock", "WORKING"));
            List<ReportTable.Heading> headings = Headed.of(asked, words).headings();
            for (String secret : List.of(SUBJECT, "12345678")) {
                List<Cell> row = new ArrayList<>();
                headings.forEach(one -> row.add(Cell.of(value(one.type(), secret), one.type())));
                var table = new ReportTable(headings, List.of(row, row), List.of(), false);

                byte[] pdf = printing.pdf(asked, place, table, who, office.collector(), words);

                try (var paper = Loader.loadPDF(pdf)) {
                    var reader = new Reader();
                    String text = reader.getText(paper);
                    assertThat(reader.right)
                            .as("%s in %s", report.name(), language)
                            .isLessThan(paper.getPage(0).getMediaBox().getWidth() - EDGE);
                    row.forEach(cell -> assertThat(text)
                            .as("%s in %s", report.name(), language)
                            .contains(ReportShapes.shown(cell, words).split(" ")));
                }
            }
        }
    }

    private static Object value(Report.Type type, String secret) {
        return switch (type) {
            case NAME, PLACE -> "कार्यपालक अभियंता";
            case TEXT -> "कार्यवाहीशेष";
            case SECRET -> secret;
            case MATTER -> "स्था०/11-012-01/2026";
            case DAY -> LocalDate.of(2026, 7, 10);
            case COUNT, DAYS -> 12_345L;
            case HOURS -> 123_456L;
            case SHARE -> 100L;
        };
    }

    /** How far to the right anything stands. */
    private static final class Reader extends PDFTextStripper {
        private float right;

        private Reader() throws IOException {
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void writeString(String text, List<TextPosition> places) throws IOException {
            for (TextPosition place : places) {
                right = Math.max(right, place.getXDirAdj() + place.getWidthDirAdj());
            }
            super.writeString(text, places);
        }
    }
}

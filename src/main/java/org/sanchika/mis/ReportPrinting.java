package org.sanchika.mis;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.sanchika.custody.Digests;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.SealedPaper;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Csv;
import org.sanchika.print.PdfAnswer;
import org.sanchika.print.Press;
import org.sanchika.print.Printer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints a report. What is sealed are its lines. */
@Component
public class ReportPrinting {
    /** More than that is no paper that anybody reads. */
    public static final int LINES = 1_000;

    private final Press press;
    private final Office office;
    private final Clock clock;

    ReportPrinting(Press press, Office office, Clock clock) {
        this.press = press;
        this.office = office;
        this.clock = clock;
    }

    ResponseEntity<Resource> answer(
            Asked asked, ReportPlace place, ReportTable table, Presence who, Acting by, Words words)
            throws IOException {
        byte[] pdf = pdf(asked, place, table, who, by, words);
        return PdfAnswer.of(
                        asked.report().code(),
                        words.get("mis.report." + asked.report().name()),
                        words)
                .body(new ByteArrayResource(pdf));
    }

    public byte[] pdf(Asked asked, ReportPlace place, ReportTable table, Presence who, Acting by, Words words)
            throws IOException {
        Instant now = clock.instant();
        var unit = office.unit(by.unit());
        String about = place.line().isEmpty()
                ? words.get("where.everywhere")
                : place.line().getLast().name().in(words.language());
        var paper = new ReportPaper(asked, about, table, unit.name(), Printer.of(who, now), words);
        String digest = HexFormat.of().formatHex(Digests.sha256(Csv.of(ReportShapes.lines(table))));
        String code = asked.report().code();
        var sealed = new SealedPaper(
                "REPORT",
                by.unit().value(),
                code,
                LocalDate.ofInstant(now, Words.ZONE),
                office.unit(unit.office()).name(),
                digest);
        return switch (press.print("mis/print", paper, sealed)) {
            case Press.Printed.Paper(byte[] pdf, var places, var mark) -> pdf;
            case Press.Printed.TooLong() ->
                throw new IllegalStateException("the report " + code + " does not fit into one PDF");
        };
    }
}

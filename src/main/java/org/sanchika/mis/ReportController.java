package org.sanchika.mis;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Xlsx;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports on the screen, as sheets and on paper. */
@Controller
class ReportController {
    private static final int ORDER = 42;
    private static final int LINES = 200;

    private static final Set<String> FORMATS = Set.of("csv", "xlsx", "pdf");

    private final Reports reports;
    private final Reporting reporting;
    private final ReportPrinting printing;
    private final KeptViews kept;
    private final Atlas atlas;
    private final Audit audit;
    private final Clock clock;

    ReportController(
            Reports reports,
            Reporting reporting,
            ReportPrinting printing,
            KeptViews kept,
            Atlas atlas,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.reporting = reporting;
        this.printing = printing;
        this.kept = kept;
        this.atlas = atlas;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavEntry reportsEntry() {
        return new NavEntry(ORDER, "/reports", "report-analytics", "mis.nav", Power.REPORT);
    }

    @GetMapping("/reports")
    @Requires(Power.REPORT)
    ModelAndView list(Presence here) {
        return new ModelAndView("mis/reports")
                .addObject("reports", reports.all())
                .addObject("kept", kept.of(here))
                .addObject("mapped", atlas.isThere());
    }

    @GetMapping("/reports/{name}")
    @Requires(Power.REPORT)
    ModelAndView show(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> given,
            Acting reader,
            Words words) {
        ReportPlace place = place(unit, reader);
        Asked asked = asked(name, unit, from, to, given, place);
        boolean tooMuch = !asked.isWrong() && reporting.isTooMuch(asked, place);
        ReportTable table =
                asked.isWrong() || tooMuch ? ReportTable.EMPTY : reporting.table(asked, place, LINES, reader, words);
        return new ModelAndView("mis/report", asked.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("asked", asked)
                .addObject("place", place)
                .addObject("table", table)
                .addObject("tooMuch", tooMuch)
                .addObject("today", today());
    }

    /** What leaves as a sheet or on paper is on record. What is too long for at once is made in the background. */
    @GetMapping("/reports/{name}/sheet")
    @Requires(Power.REPORT)
    Object sheet(
            @PathVariable String name,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> given,
            Acting reader,
            Words words,
            HttpServletRequest request)
            throws IOException {
        ReportPlace place = place(unit, reader);
        Asked asked = asked(name, unit, from, to, given, place);
        if (asked.isWrong() || !FORMATS.contains(format)) {
            return ResponseEntity.unprocessableContent().build();
        }
        Presence who = Objects.requireNonNull(Presence.of(request), "only who is signed in is answered");
        boolean paper = format.equals("pdf");
        if (reporting.isTooMuch(asked, place)) {
            return tooLong(asked, format);
        }
        ReportTable table =
                reporting.table(asked, place, paper ? ReportPrinting.LINES : Reporting.SHEET_LINES, reader, words);
        if (table.more() && !paper) {
            return tooLong(asked, format);
        }
        audit.access(who, "EXPORT", request.getRequestURI(), request.getRemoteAddr());
        if (paper) {
            return printing.answer(asked, place, table, who, reader, words);
        }
        List<List<Object>> lines = ReportShapes.lines(table);
        boolean book = format.equals("xlsx");
        return ResponseEntity.ok()
                .contentType(book ? Xlsx.TYPE : Csv.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + today() + "." + format + "\"")
                .body(new ByteArrayResource(book ? Xlsx.of(words.get("mis.report." + name), lines) : Csv.of(lines)));
    }

    /** What is printed is made as a book when it is too long for now. */
    private static ModelAndView tooLong(Asked asked, String format) {
        return new ModelAndView("mis/too-long", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("asked", asked)
                .addObject("format", format.equals("csv") ? format : "xlsx")
                .addObject("most", Reporting.SHEET_LINES);
    }

    private Asked asked(String name, long unit, String from, String to, Map<String, String> given, ReportPlace place) {
        Report report = reports.named(name).orElseThrow(() -> new Gone("report " + name));
        return Asked.of(report, unit, reporting.period(report, from, to, today(), place), given);
    }

    private ReportPlace place(long unit, Acting reader) {
        return reporting.place(unit, reader).orElseThrow(() -> new Gone("unit " + unit));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}

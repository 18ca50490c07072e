package org.sanchika.mis;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for programs. */
@RestController
class ReportsApiController {
    private static final int MOST = 10_000;

    private final Reports reports;
    private final Reporting reporting;
    private final Clock clock;

    ReportsApiController(Reports reports, Reporting reporting, Clock clock) {
        this.reports = reports;
        this.reporting = reporting;
        this.clock = clock;
    }

    record All(List<One> items) {}

    /** @param choices what may be chosen, by the name of its parameter */
    record One(String name, String code, String title, String time, Map<String, List<String>> choices) {}

    /** @param more there are more rows than are answered */
    record Table(
            String report,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Heading> columns,
            List<List<@Nullable Object>> rows,
            boolean more) {}

    /** @param type of its values; HOURS are minutes */
    record Heading(String title, String type) {}

    /** Every report there is. */
    @GetMapping("/api/v1/reports")
    @Requires(Power.REPORT)
    All all(Words words) {
        return new All(reports.all().stream()
                .map(one -> new One(
                        one.name(),
                        one.code(),
                        words.get("mis.report." + one.name()),
                        one.time().name(),
                        choices(one)))
                .toList());
    }

    /**
     * A report, row by row. More than 31 days of more than 300 offices is refused with the call that makes it in the background.
     *
     * @param name as in the list of reports
     * @param unit with all below it; all that the caller may look at when left out
     * @param from first day of the period; the first of January when left out, the last 31 days where more would be refused
     * @param to last day of the period; today when both are left out, else the end of the year
     * @param limit at most 10,000 rows
     * @param given a value for any of the report's choices
     */
    @GetMapping("/api/v1/reports/{name}")
    @Requires(Power.REPORT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Table.class)))
    ResponseEntity<Object> one(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") long unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam Map<String, String> given,
            Acting reader,
            Words words) {
        Report report = reports.named(name).orElseThrow(() -> new Gone("report " + name));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        ReportPlace place = reporting.place(unit, reader).orElseThrow(() -> new Gone("unit " + unit));
        Asked asked = Asked.of(report, unit, reporting.period(report, from, to, today, place), given);
        if (asked.isWrong()) {
            return asked.mistakes(words).problem(words).answer();
        }
        if (reporting.isTooMuch(asked, place)) {
            return Problem.of(
                            "/problems/too-much",
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            words.get("mis.too-much"),
                            words.get("mis.too-much-why"))
                    .with("exports", "/api/v1/reports/" + name + "/exports")
                    .answer();
        }
        ReportTable table = reporting.table(asked, place, Math.clamp(limit, 1, MOST), reader, words);
        boolean dated = report.time() == Report.Time.PERIOD;
        return ResponseEntity.ok(new Table(
                name,
                dated ? asked.period().first() : null,
                dated ? asked.period().last() : null,
                table.headings().stream()
                        .map(one -> new Heading(one.text(), one.type().name()))
                        .toList(),
                table.rows().stream().map(ReportsApiController::values).toList(),
                table.more()));
    }

    private static List<@Nullable Object> values(List<ReportTable.Cell> row) {
        List<@Nullable Object> values = new ArrayList<>();
        row.forEach(cell -> values.add(cell.value()));
        return values;
    }

    private static Map<String, List<String>> choices(Report report) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        report.choices().forEach(one -> choices.put(one.name(), one.values()));
        return choices;
    }
}

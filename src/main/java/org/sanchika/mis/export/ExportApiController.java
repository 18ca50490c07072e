package org.sanchika.mis.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Asked;
import org.sanchika.mis.Report;
import org.sanchika.mis.ReportPlace;
import org.sanchika.mis.Reporting;
import org.sanchika.mis.Reports;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Long reports for programs. */
@RestController
class ExportApiController {
    private final Exports exports;
    private final Reports reports;
    private final Reporting reporting;
    private final Once once;
    private final Clock clock;

    ExportApiController(Exports exports, Reports reports, Reporting reporting, Once once, Clock clock) {
        this.exports = exports;
        this.reports = reports;
        this.reporting = reporting;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param format csv or xlsx
     * @param unit with all below it; all that the caller may look at when left out
     * @param from first day of the period; the first of January when left out
     * @param to last day of the period; today when both are left out, else the end of the year
     * @param choices a value for any of the report's choices
     */
    record Wanted(
            @Nullable String format,
            @Nullable Long unit,
            @Nullable String from,
            @Nullable String to,
            @Nullable Map<String, String> choices) {}

    /**
     * @param state WAITING, RUNNING, DONE, FAILED, CANCELLED or SWEPT
     * @param lines written so far
     * @param total how many there will be; null where that is not known before
     * @param bytes of the file
     * @param why it failed: CHARGE, UNIT, REPORT, TOO_MANY or BROKEN
     * @param reason the same in words
     * @param keptUntil when the file is swept
     */
    record Standing(
            String id,
            String report,
            String format,
            String state,
            long lines,
            @Nullable Long total,
            long bytes,
            @Nullable String why,
            @Nullable String reason,
            Instant orderedAt,
            Instant keptUntil) {
        static Standing of(Export one, Words words) {
            Export.Why why = one.why();
            return new Standing(
                    Long.toString(one.id()),
                    one.report(),
                    one.format(),
                    one.state().name(),
                    one.lines(),
                    one.total(),
                    one.size(),
                    why == null ? null : why.name(),
                    why == null ? null : words.get("export.why." + why),
                    one.orderedAt(),
                    one.keptUntil());
        }
    }

    /**
     * Orders a report as a file, however long it is. It is made in the background; ask how far it is, then fetch its content.
     *
     * @param name as in the list of reports
     */
    @PostMapping("/api/v1/reports/{name}/exports")
    @Requires(Power.REPORT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<Object> order(
            @PathVariable String name,
            @RequestBody Wanted body,
            Acting reader,
            Presence here,
            Words words,
            HttpServletRequest request) {
        Report report = reports.named(name).orElseThrow(() -> new Gone("report " + name));
        long unit = Objects.requireNonNullElse(body.unit(), 0L);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Asked asked = Asked.of(
                report,
                unit,
                Asked.period(
                        Objects.requireNonNullElse(body.from(), ""), Objects.requireNonNullElse(body.to(), ""), today),
                Objects.requireNonNullElse(body.choices(), Map.of()));
        ReportPlace place = reporting.place(unit, reader).orElseThrow(() -> new Gone("unit " + unit));
        String format = Objects.requireNonNullElse(body.format(), "csv");
        Mistakes mistakes = asked.isWrong() ? asked.mistakes(words) : Mistakes.none();
        if (!Exports.FORMATS.contains(format)) {
            mistakes.add("format", words.get("export.format-wrong"));
        }
        if (!mistakes.isEmpty()) {
            return mistakes.problem(words).answer();
        }
        Optional<Once.Result> ordered = once.run(
                here.personId(),
                Once.key(request),
                "export " + name + body,
                () -> exports.order(asked, place, format, reader, words.language())
                        .map(String::valueOf));
        return ordered.map(one -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/exports/" + one.answer())
                        .<Object>body(standing(Long.parseLong(one.answer()), here, words)))
                .orElseGet(() -> Problem.of(
                                "/problems/too-many-exports",
                                HttpStatus.CONFLICT,
                                words.get("refusal.title"),
                                words.get("export.full", Exports.AT_ONCE))
                        .answer());
    }

    /** How far a file is that the caller ordered. */
    @GetMapping("/api/v1/exports/{id:\\d{1,18}}")
    @Requires(Power.READ)
    Standing standing(@PathVariable long id, Presence here, Words words) {
        return Standing.of(exports.one(id, here), words);
    }

    /** The file, when it is done and the caller still has the charge in which he ordered it. Each time it leaves is on record. */
    @GetMapping("/api/v1/exports/{id:\\d{1,18}}/content")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void content(@PathVariable long id, Presence here, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exports.send(id, here, request.getRequestURI(), request.getRemoteAddr(), response);
    }

    /** Stops what is under way; throws the file away of what is done. */
    @DeleteMapping("/api/v1/exports/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void end(@PathVariable long id, Presence here) {
        exports.end(id, here);
    }
}

package org.sanchika.mis.open;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Period;
import org.sanchika.mis.Asked;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to matters, for programs that study how they flow. */
@RestController
class EventLogController {
    private static final String NAME = "sanchika";

    private final EventLogSql sql;
    private final OcelLog ocel;
    private final TransactionTemplate reading;
    private final Audit audit;
    private final Clock clock;

    EventLogController(
            EventLogSql sql, OcelLog ocel, PlatformTransactionManager transactions, Audit audit, Clock clock) {
        this.sql = sql;
        this.ocel = ocel;
        this.audit = audit;
        this.clock = clock;
        // what is read twice is read of the same instant
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What a log is asked about.
     *
     * @param unit code of the unit, which is meant with all below it; all that the caller may look at when left out
     * @param from first day; the first of January when left out
     * @param to last day; today when both are left out, else the end of the year
     */
    record LogQuestion(
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to) {
        Period period(LocalDate today) {
            return Asked.period(Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, ""), today);
        }
    }

    /**
     * What happened to matters at the desks of a unit, as an event log by IEEE 1849 (XES). A trace for each matter, under a
     * pseudonym that is the same in every log of this installation; {@code org:role} is the level of the desk that acted,
     * {@code org:group} the code of its unit; times are to the minute. No names, subjects or numbers.
     */
    @GetMapping("/api/v1/event-log.xes")
    @Requires(Power.REPORT)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
    @Nullable
    ResponseEntity<Object> xes(
            @ParameterObject LogQuestion question,
            Acting reader,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Log log = new Log(
                MediaType.APPLICATION_XML_VALUE,
                "event-log.xes",
                (stretch, out) -> XesLog.write(NAME, taker -> sql.entries(stretch, taker), out));
        return answer(log, question, reader, words, request, response);
    }

    /**
     * The same as an event log by OCEL 2.0 in JSON: objects are matters under their pseudonyms, units and levels of desks; events
     * say of which matter they are, which desk did it and to which it went.
     */
    @GetMapping("/api/v1/event-log.ocel.json")
    @Requires(Power.REPORT)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = OcelLog.OcelShape.class)))
    @Nullable
    ResponseEntity<Object> ocel(
            @ParameterObject LogQuestion question,
            Acting reader,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Log log = new Log(MediaType.APPLICATION_JSON_VALUE, "event-log.ocel.json", ocel::write);
        return answer(log, question, reader, words, request, response);
    }

    private record Log(String type, String file, BiConsumer<EventLogSql.Stretch, OutputStream> written) {}

    /** None when it was written already, as it was read. */
    private @Nullable ResponseEntity<Object> answer(
            Log log,
            LogQuestion question,
            Acting reader,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String code = Objects.requireNonNullElse(question.unit(), "");
        UnitId top = code.isBlank()
                ? reader.reach()
                : sql.unit(code, reader.reach()).orElseThrow(() -> new Gone("unit " + code));
        Period period = question.period(LocalDate.ofInstant(clock.instant(), Words.ZONE));
        if (period.isWrong()) {
            return period.mistakes(words).problem(words).answer();
        }
        audit.access(Presence.of(request), "EXPORT", request.getRequestURI(), request.getRemoteAddr());
        var stretch = new EventLogSql.Stretch(
                top,
                period.first().atStartOfDay(Words.ZONE).toOffsetDateTime(),
                period.last().plusDays(1).atStartOfDay(Words.ZONE).toOffsetDateTime());
        response.setContentType(log.type());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + log.file() + "\"");
        OutputStream out = response.getOutputStream();
        reading.executeWithoutResult(status -> log.written().accept(stretch, out));
        return null;
    }
}

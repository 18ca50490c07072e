package org.sanchika.mis;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Statements;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Figures of units for other systems: without personal data, signed by the installation. */
@RestController
class MetricsApiController {
    static final String TYPE = "sanchika-metrics";
    static final String SIGNATURE = "Sanchika-Signature";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final MetricsSql sql;
    private final UnitFigures figures;
    private final Statements statements;
    private final JsonMapper json;
    private final Clock clock;

    MetricsApiController(MetricsSql sql, UnitFigures figures, Statements statements, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.figures = figures;
        this.statements = statements;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Figures of a unit with all below it. The header {@code Sanchika-Signature} is a detached JWS (ES256, RFC 7515 appendix F)
     * of the bytes of the answer, of the type {@code sanchika-metrics}, by a key of {@code /api/v1/keys}. The same figures have
     * the same ETag.
     *
     * @param code of the unit, its own or that of the Local Government Directory
     * @param from first day; the first of January when left out
     * @param to last day; today when both are left out, else the end of the year
     */
    @GetMapping(path = "/api/v1/units/{code}/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Power.REPORT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitMetrics.class)))
    ResponseEntity<Object> metrics(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Acting reader,
            Words words,
            WebRequest request) {
        MetricsSql.Unit unit = sql.unit(code, reader.reach()).orElseThrow(() -> new Gone("unit " + code));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Period period = Asked.period(from, to, today);
        if (period.isWrong()) {
            return period.mistakes(words).problem(words).answer();
        }
        byte[] body = json.writeValueAsBytes(figures.of(unit, period));
        String mark = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        CacheControl cache = CacheControl.maxAge(KEPT).cachePrivate();
        return request.checkNotModified(mark)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(mark)
                        .cacheControl(cache)
                        .build()
                : ResponseEntity.ok()
                        .eTag(mark)
                        .cacheControl(cache)
                        .header(SIGNATURE, statements.signBeside(TYPE, body))
                        .body(body);
    }
}

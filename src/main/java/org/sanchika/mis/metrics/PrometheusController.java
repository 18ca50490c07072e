package org.sanchika.mis.metrics;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Figures of units in the form that Prometheus reads. */
@RestController
class PrometheusController {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final UnitGauges gauges;

    PrometheusController(UnitGauges gauges) {
        this.gauges = gauges;
    }

    /**
     * Figures of the caller's unit and of those below it, down to a depth that the operator sets, in the text format of
     * Prometheus, or as OpenMetrics when that is accepted. Each is of a unit with all below it, under its code.
     *
     * @param accept {@code application/openmetrics-text} for OpenMetrics
     */
    @GetMapping("/api/v1/metrics/prometheus")
    @Requires(Power.REPORT)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> figures(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept, Acting reader) {
        String type = accept != null && accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(gauges.text(reader.reach(), type).getBytes(StandardCharsets.UTF_8));
    }
}

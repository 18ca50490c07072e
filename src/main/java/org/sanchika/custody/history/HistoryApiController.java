package org.sanchika.custody.history;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A matter's path for programs. */
@RestController
class HistoryApiController {
    private final MatterPanels panels;
    private final PathPrinting printing;

    HistoryApiController(MatterPanels panels, PathPrinting printing) {
        this.panels = panels;
        this.printing = printing;
    }

    record Movements(List<Shapes.Movement> items, @Nullable String next) {}

    /** Every span of custody of a matter, oldest first. */
    @GetMapping("/api/v1/matters/{id:\\d{1,18}}/movements")
    @Requires(Power.READ)
    Movements movements(@PathVariable long id, Acting reader, Words words) {
        var panel = panels.of(new MatterId(id), reader).orElseThrow(() -> new Gone("matter " + id));
        return new Movements(
                panel.path().stream()
                        .map(span -> Shapes.Movement.of(span, words.language()))
                        .toList(),
                null);
    }

    /** The register of its movements as PDF/A-2a, sealed, with words in the caller's language. */
    @GetMapping("/api/v1/matters/{id:\\d{1,18}}/movements.pdf")
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> paper(@PathVariable long id, Acting reader, Words words, HttpServletRequest request)
            throws IOException {
        return printing.answer(id, reader, words, request);
    }
}

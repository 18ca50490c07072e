package org.sanchika.receipt.paper;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The acknowledgement as PDF, for the page and as a call. */
@RestController
class AckController {
    private final AckPrinting printing;

    AckController(AckPrinting printing) {
        this.printing = printing;
    }

    /** The acknowledgement of a letter as PDF/A-2a, sealed, in the sender's language where that is one of ours. */
    @GetMapping({"/receipts/{id:\\d{1,18}}/acknowledgement.pdf", "/api/v1/receipts/{id:\\d{1,18}}/acknowledgement.pdf"})
    @Requires(Power.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> pdf(@PathVariable long id, Acting by, HttpServletRequest request) throws IOException {
        return printing.answer(id, by, request);
    }
}

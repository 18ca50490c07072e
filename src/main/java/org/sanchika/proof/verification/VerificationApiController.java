package org.sanchika.proof.verification;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Problem;
import org.sanchika.proof.verification.VerificationShapes.FindingsShape;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Verification as a call. */
@RestController
class VerificationApiController {
    private final Verifying verifying;

    VerificationApiController(Verifying verifying) {
        this.verifying = verifying;
    }

    /**
     * Looks at a PDF: whether it is a paper of this installation byte by byte, and of every signature whose it is, of when,
     * whether it is valid, and what was changed after it. Nothing of it is kept.
     *
     * @param document a PDF
     */
    @PostMapping("/api/v1/verification")
    @Requires(Power.READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingsShape.class)))
    ResponseEntity<Object> verify(@RequestParam(required = false) @Nullable MultipartFile document, Words words)
            throws IOException {
        return switch (verifying.check(document)) {
            case Checked.Read read -> ResponseEntity.ok(FindingsShape.of(read, words));
            case Checked.Refused refused ->
                Problem.of(
                                "/problems/verification-"
                                        + refused.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                status(refused),
                                words.get("refusal.title"),
                                words.get("verification.refused." + refused))
                        .answer();
        };
    }

    static HttpStatus status(Checked.Refused refused) {
        return switch (refused) {
            case MISSING, UNREADABLE, TOO_HEAVY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}

package org.sanchika.signing.desk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Aadhaar eSign as calls: what a browser brings to the provider, and the provider’s answers. */
@RestController
@RequestMapping("/api/v1")
class EsignApiController {
    private final EsignDesk desk;
    private final EsignAnswers answers;

    EsignApiController(EsignDesk desk, EsignAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /**
     * A signing at the provider.
     *
     * @param address to which a browser posts a form while it is open; null afterwards
     * @param aspTxnID field of that form
     * @param eSignRequest field of that form
     * @param refusal why nothing came of it; null otherwise
     */
    record EsignShape(
            String id,
            boolean answered,
            OffsetDateTime until,
            @Nullable String address,
            @Nullable String aspTxnID,
            @Nullable String eSignRequest,
            @Nullable String refusal) {}

    /** One’s own signing by eSign: what a browser has to bring to the provider, or what came of it. */
    @GetMapping("/signatures/esign/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    EsignShape errand(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        EsignSql.Errand errand = desk.find(id, by).orElseThrow(() -> new Gone("errand " + id));
        EsignDesk.Form form =
                desk.form(errand, EsignController.answers(request), words).orElse(null);
        return new EsignShape(
                Long.toString(id),
                errand.answered() != null,
                errand.until().atZone(Words.ZONE).toOffsetDateTime(),
                form == null ? null : form.address().toString(),
                form == null ? null : form.name(),
                form == null ? null : form.request(),
                errand.refusal().isEmpty() ? null : words.get(errand.refusal()));
    }

    /**
     * Where the provider has a browser bring its answer. It needs no session, which a form from another site does not carry:
     * what counts is the provider’s signature over an answer to a transaction of ours. The browser is sent on.
     *
     * @param eSignResponse the answer
     * @param msg the same, as some providers call it
     */
    @PostMapping(path = "/esign", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Public(because = "the provider's signature is what it shows")
    @ApiResponse(responseCode = "303", content = @Content(schema = @Schema(hidden = true)))
    ResponseEntity<Void> answered(
            @RequestParam(defaultValue = "") String eSignResponse, @RequestParam(defaultValue = "") String msg) {
        String next = answers.take(eSignResponse.isEmpty() ? msg : eSignResponse)
                .map(errand -> "/signatures/esign/" + errand)
                .orElse("/signatures/requests?unverified=true");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", next)
                .build();
    }
}

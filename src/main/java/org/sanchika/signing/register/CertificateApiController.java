package org.sanchika.signing.register;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;
import org.sanchika.signing.SigningCertificate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One’s own certificates as calls. */
@RestController
@RequestMapping("/api/v1/certificates")
class CertificateApiController {
    private final Certificates certificates;

    CertificateApiController(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * A certificate.
     *
     * @param way where its key is: KEY_FILE or TOKEN
     * @param name of the signer, as it says
     * @param issuer who gave it
     * @param serial its number with the issuer
     */
    record CertificateShape(
            String id,
            SigningCertificate.Way way,
            String name,
            String issuer,
            String serial,
            OffsetDateTime validFrom,
            OffsetDateTime validUntil) {
        static CertificateShape of(SigningCertificate one) {
            return new CertificateShape(
                    Long.toString(one.id()),
                    one.way(),
                    one.name(),
                    one.issuer(),
                    one.serial(),
                    one.from().atZone(Words.ZONE).toOffsetDateTime(),
                    one.until().atZone(Words.ZONE).toOffsetDateTime());
        }
    }

    record CertificateList(List<CertificateShape> items) {}

    /** The certificates of whoever calls that are in use, the one that runs out last first. */
    @GetMapping
    @Requires(Power.ACT)
    CertificateList own(Acting by) {
        return new CertificateList(
                certificates.of(by.person()).stream().map(CertificateShape::of).toList());
    }

    /**
     * Registers a key file of whoever calls.
     *
     * @param key a PKCS#12 store
     * @param filePassword which opens it
     * @param password under which its key is kept, 8 characters at least
     */
    @PostMapping
    @Requires(Power.ACT)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CertificateShape.class)))
    ResponseEntity<Object> register(
            @RequestParam MultipartFile key,
            @RequestParam(defaultValue = "") String filePassword,
            @RequestParam(defaultValue = "") String password,
            Acting by,
            Words words)
            throws IOException {
        Registering outcome =
                certificates.register(key.getBytes(), filePassword.toCharArray(), password.toCharArray(), by);
        if (outcome instanceof Registering.Registered(SigningCertificate certificate)) {
            return ResponseEntity.status(HttpStatus.CREATED).body(CertificateShape.of(certificate));
        }
        Mistakes mistakes = Mistakes.none();
        RegisteringWords.put(outcome, mistakes, words);
        return mistakes.problem(words).answer();
    }

    /** Takes one’s own certificate out of use; a key that is kept here is erased. */
    @DeleteMapping("/{id:\\d{1,18}}")
    @Requires(Power.ACT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Acting by) {
        if (!certificates.end(id, by)) {
            throw new Gone("certificate " + id);
        }
    }
}

package org.sanchika.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose signatures are believed, and who vouches for their time.
 *
 * @param trust folder with {@code roots}, {@code issuers} and {@code crls}; none: no signature is found valid
 * @param timeStamps address of a time-stamp service by RFC 3161; none: signatures bear the signer’s own time
 * @param patience how long to wait for it before signing without
 * @param ocsp who is asked whether a certificate is revoked
 */
@ConfigurationProperties("sanchika.signing")
public record SigningProperties(
        @Nullable Path trust,
        @Nullable URI timeStamps,
        @DefaultValue("5s") Duration patience,
        @DefaultValue Ocsp ocsp) {

    /**
     * Responders for revocation (RFC 6960).
     *
     * @param ask whether any is asked; what they said before counts all the same
     * @param responder who is asked of every certificate; none: whom it names itself
     * @param answers folder of what they said; none: it is forgotten
     */
    public record Ocsp(
            @DefaultValue("true") boolean ask,
            @Nullable URI responder,
            @Nullable Path answers) {}
}

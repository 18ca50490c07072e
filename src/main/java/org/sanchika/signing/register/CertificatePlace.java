package org.sanchika.signing.register;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.signing.SigningCertificate;

/** Where a page of the list begins: after the one that runs out then. */
record CertificatePlace(Instant until, long id) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})-(\\d{1,18})");

    /** From the top when it is none. */
    static CertificatePlace of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? new CertificatePlace(
                        Instant.ofEpochSecond(Long.parseLong(form.group(1))), Long.parseLong(form.group(2)))
                : new CertificatePlace(Instant.EPOCH, 0);
    }

    /** Certificates are valid to the second. */
    static String after(SigningCertificate certificate) {
        return certificate.until().getEpochSecond() + "-" + certificate.id();
    }
}

package org.sanchika.signing.register;

import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.signing.SigningCertificate;

/** A line of everybody’s certificates. Public for the templates. */
public record CertificateRow(
        SigningCertificate certificate,
        LocalName owner,
        @Nullable LocalName post) {
    static CertificateRow of(CertificateSql.Owned owned) {
        return new CertificateRow(owned.certificate(), owned.owner(), owned.post());
    }
}

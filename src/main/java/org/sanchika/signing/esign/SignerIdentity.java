package org.sanchika.signing.esign;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.sanchika.custody.Digests;

/**
 * By what a signer is known again although each of his certificates is new: his name with the mark that the provider
 * gives the person. The pseudonym is left out, for it may be of one transaction only.
 */
public final class SignerIdentity {
    /** Of these the first that is there counts. */
    private static final ASN1ObjectIdentifier[] MARKS = {
        BCStyle.UNIQUE_IDENTIFIER, BCStyle.SERIALNUMBER, BCStyle.DN_QUALIFIER, BCStyle.TELEPHONE_NUMBER
    };

    private SignerIdentity() {}

    /** A digest, so that nothing about the person need be kept. */
    public static byte[] of(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        String mark = Stream.of(MARKS)
                .flatMap(type -> value(subject, type).map(value -> type + "=" + value).stream())
                .findFirst()
                .orElseGet(() -> value(subject, BCStyle.ST).orElse("") + "/"
                        + value(subject, BCStyle.POSTAL_CODE).orElse(""));
        String name = value(subject, BCStyle.CN).orElse("");
        return Digests.sha256((name + "\n" + mark).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> value(X500Name subject, ASN1ObjectIdentifier type) {
        return Stream.of(subject.getRDNs(type))
                .map(RDN::getFirst)
                .map(one -> IETFUtils.valueToString(one.getValue()))
                .map(text -> text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}

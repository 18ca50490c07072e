package org.sanchika.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;

/** The register of certificates: who signs with what. A key that lies here opens only with its owner’s own password. */
public interface Certificates {
    /** The shortest password under which a key is kept. */
    int SHORTEST = 8;

    /**
     * Takes the actor’s own key.
     *
     * @param keyFile a PKCS#12 store
     * @param filePassword which opens the file
     * @param password under which it is kept here
     */
    Registering register(byte[] keyFile, char[] filePassword, char[] password, Acting by);

    /** Takes the certificate of a key in a token; {@code chain} is the signer’s own first. */
    Registering registerToken(List<X509Certificate> chain, Acting by);

    /** Takes the first certificate that a provider made for a person whom it will know again by {@code identity}. */
    Registering registerIdentity(List<X509Certificate> chain, byte[] identity, Acting by);

    /** Whether that is by what the provider knows its owner. */
    boolean isIdentity(SigningCertificate certificate, byte[] identity);

    /** A certificate in use with those of its issuers; empty when it is in use no more. */
    List<X509Certificate> chain(SigningCertificate certificate);

    /** Why it may not sign now, as its issuer’s lists stand. */
    Optional<Refusal> refusal(List<X509Certificate> chain);

    /** Those in use, the one that runs out last first. */
    List<SigningCertificate> of(PersonId person);

    /** The key of one’s own certificate; after some wrong passwords in a row not before a while has passed. */
    KeyOpening open(SigningCertificate certificate, char[] password);

    /** Takes one’s own certificate out of use, and forgets its key; false when it is not there. */
    boolean end(long certificate, Acting by);

    /** What became of a certificate that was brought. */
    sealed interface Registering {

        record Registered(SigningCertificate certificate) implements Registering {}

        /** The key file is none, does not open, or may not sign. */
        record Unfit(Refusal why) implements Registering {}

        /** No root that we trust vouches for it, or it is revoked. */
        record NotBelieved(Standing standing) implements Registering {}

        /** It is in use already, by oneself or another. */
        record Taken() implements Registering {}

        /** The password under which it would be kept is too short. */
        record PasswordShort() implements Registering {}
    }
}

package org.sanchika.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sanchika.office.Acting;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;

/**
 * Gives the demo’s officers certificates, as an authority would: so that signing can be tried. Its own key is forgotten as
 * soon as they have theirs, and only the demo’s own installation trusts it.
 */
final class DemoAuthority {
    private static final int YEARS = 10;
    private static final char[] PASSWORD = DemoOffice.PASSWORD.toCharArray();

    private final Certificates certificates;
    private final Path trust;

    /** @param trust where the installation keeps the roots that it believes */
    DemoAuthority(Certificates certificates, Path trust) {
        this.certificates = certificates;
        this.trust = trust;
    }

    /** An officer who gets a key, kept under the demo’s password. */
    record Officer(String name, Acting acting) {}

    void equip(Iterable<Officer> officers, Instant now) {
        try {
            KeyPair keys = keys();
            X500Name name = name("Sanchika demo: not an authority");
            X509Certificate root = certificate(new Given(name, keys, name, keys, 1, true), now);
            put("roots/demo.crt", root.getEncoded());
            put("crls/demo.crl", list(name, keys, now));
            int serial = 2;
            for (Officer officer : officers) {
                KeyPair own = keys();
                X509Certificate certificate =
                        certificate(new Given(name(officer.name()), own, name, keys, serial++, false), now);
                register(officer, own, certificate, root);
            }
        } catch (GeneralSecurityException | OperatorCreationException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Given(
            X500Name subject, KeyPair keys, X500Name issuer, KeyPair issuerKeys, int serial, boolean issues) {}

    private void register(Officer officer, KeyPair keys, X509Certificate own, X509Certificate root)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", keys.getPrivate(), PASSWORD, new Certificate[] {own, root});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, PASSWORD);
        Registering outcome = certificates.register(file.toByteArray(), PASSWORD, PASSWORD, officer.acting());
        if (!(outcome instanceof Registering.Registered)) {
            throw new IllegalStateException("the demo's certificate was refused: " + outcome);
        }
    }

    private static X509Certificate certificate(Given given, Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                given.issuer(),
                BigInteger.valueOf(given.serial()),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)),
                given.subject(),
                given.keys().getPublic());
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        int usage = given.issues() ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(given.issues()));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                identifiers.createSubjectKeyIdentifier(given.keys().getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(given.issuerKeys().getPublic()));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(given.issuerKeys())));
    }

    /** It revokes nobody. */
    private static byte[] list(X500Name issuer, KeyPair keys, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(now.minus(1, ChronoUnit.HOURS)));
        list.setNextUpdate(Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
        return list.build(signer(keys)).getEncoded();
    }

    private static ContentSigner signer(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "IN")
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = trust.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}

package org.sanchika.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sanchika.TestClock;

/** Certificates as an authority would give them: a root, an issuer below it, officers, a time-stamp service. */
final class TestPki {
    static final Instant NOW = TestClock.START;
    static final char[] PASSWORD = "गुप्त-7".toCharArray();

    final Holder root;
    final Holder issuer;
    /** Several may lie in one folder. */
    private final UUID id = UUID.randomUUID();

    private int serial = 1;

    /** A key and its certificates up to the root. */
    record Holder(KeyPair keys, List<X509Certificate> chain) {
        X509Certificate certificate() {
            return chain.getFirst();
        }

        byte[] keyFile(char[] password) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", keys.getPrivate(), password, chain.toArray(Certificate[]::new));
            return bytes(store, password);
        }

        SigningKey key() {
            try {
                return ((KeyOpening.Opened) SigningKey.open(keyFile(PASSWORD), PASSWORD, NOW)).key();
            } catch (GeneralSecurityException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    static byte[] bytes(KeyStore store, char[] password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password);
        return out.toByteArray();
    }

    TestPki() throws Exception {
        KeyPair keys = rsa(2048);
        X500Name name = name("Root of the tests", "Tests");
        root = new Holder(
                keys,
                List.of(certificate(
                        name,
                        keys,
                        name,
                        keys,
                        days(-900),
                        days(9000),
                        usage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                        true,
                        false)));
        issuer = issued(
                "Issuer of the tests",
                rsa(2048),
                days(-800),
                days(8000),
                KeyUsage.keyCertSign | KeyUsage.cRLSign,
                true,
                false,
                root);
    }

    Holder officer(String name) throws Exception {
        return officer(name, rsa(2048), days(-100), days(700));
    }

    Holder officer(String name, KeyPair keys, Instant from, Instant until) throws Exception {
        return issued(
                name, keys, from, until, KeyUsage.digitalSignature | KeyUsage.nonRepudiation, false, false, issuer);
    }

    /** For half an hour, as a provider of eSign makes it for one signing. */
    Holder forOnce(String name, String mark) throws Exception {
        KeyPair keys = curve();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "IN")
                .addRDN(BCStyle.ST, "Bihar")
                .addRDN(BCStyle.POSTAL_CODE, "841226")
                .addRDN(BCStyle.PSEUDONYM, UUID.randomUUID().toString())
                .addRDN(BCStyle.DN_QUALIFIER, mark)
                .addRDN(BCStyle.CN, name)
                .build();
        X509Certificate certificate = certificate(
                subject,
                keys,
                subject(issuer),
                issuer.keys(),
                NOW.minus(1, ChronoUnit.MINUTES),
                NOW.plus(30, ChronoUnit.MINUTES),
                usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
                false,
                false);
        return new Holder(keys, List.of(certificate, issuer.certificate(), root.certificate()));
    }

    Holder forEncryption(String name) throws Exception {
        return issued(name, rsa(2048), days(-100), days(700), KeyUsage.keyEncipherment, false, false, issuer);
    }

    Holder timeStamping() throws Exception {
        return timeStamping(days(700));
    }

    Holder timeStamping(Instant until) throws Exception {
        return issued(
                "Time of the tests", rsa(2048), days(-100), until, KeyUsage.digitalSignature, false, true, issuer);
    }

    /** Root and issuer trusted, and what they revoked, as an administrator lays it down. */
    Path trust(Path folder, X509Certificate... revoked) throws Exception {
        return trust(folder, NOW, revoked);
    }

    /** The lists as they were a day before {@code at}, what is in them revoked the day before. */
    Path trust(Path folder, Instant at, X509Certificate... revoked) throws Exception {
        write(folder.resolve("roots"), id + "-root.crt", root.certificate().getEncoded());
        write(
                folder.resolve("issuers"),
                id + "-issuer.crt",
                issuer.certificate().getEncoded());
        write(folder.resolve("crls"), id + "-root.crl", list(root, at));
        write(folder.resolve("crls"), id + "-issuer.crl", list(issuer, at, revoked));
        return folder;
    }

    private byte[] list(Holder of, Instant at, X509Certificate... revoked) throws Exception {
        X509v2CRLBuilder list = new X509v2CRLBuilder(subject(of), Date.from(at.minus(1, ChronoUnit.DAYS)));
        list.setNextUpdate(Date.from(at.plus(30, ChronoUnit.DAYS)));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils()
                        .createAuthorityKeyIdentifier(of.keys().getPublic()));
        for (X509Certificate one : revoked) {
            list.addCRLEntry(one.getSerialNumber(), Date.from(at.minus(2, ChronoUnit.DAYS)), CRLReason.keyCompromise);
        }
        return list.build(signer(of.keys())).getEncoded();
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(folder).resolve(name), content);
    }

    private Holder issued(
            String name,
            KeyPair keys,
            Instant from,
            Instant until,
            int usage,
            boolean issues,
            boolean stamps,
            Holder by)
            throws Exception {
        X509Certificate certificate = certificate(
                name(name, "सामान्य प्रशासन विभाग"),
                keys,
                subject(by),
                by.keys(),
                from,
                until,
                usage(usage),
                issues,
                stamps);
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        chain.addAll(by.chain());
        return new Holder(keys, List.copyOf(chain));
    }

    private X509Certificate certificate(
            X500Name subject,
            KeyPair keys,
            X500Name by,
            KeyPair byKeys,
            Instant from,
            Instant until,
            KeyUsage usage,
            boolean issues,
            boolean stamps)
            throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                by, BigInteger.valueOf(serial++), Date.from(from), Date.from(until), subject, keys.getPublic());
        extend(builder, keys, byKeys, usage, issues, stamps);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(byKeys)));
    }

    private static void extend(
            JcaX509v3CertificateBuilder builder,
            KeyPair keys,
            KeyPair byKeys,
            KeyUsage usage,
            boolean issues,
            boolean stamps)
            throws CertIOException, GeneralSecurityException {
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issues));
        builder.addExtension(Extension.keyUsage, true, usage);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(byKeys.getPublic()));
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
    }

    static ContentSigner signer(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder(
                        "RSA".equals(keys.getPrivate().getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA")
                .build(keys.getPrivate());
    }

    static X500Name subject(Holder of) {
        return X500Name.getInstance(of.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X500Name name(String name, String organisation) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "IN")
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, name)
                .build();
    }

    private static KeyUsage usage(int bits) {
        return new KeyUsage(bits);
    }

    static Instant days(int days) {
        return NOW.plus(days, ChronoUnit.DAYS);
    }

    static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    static KeyPair curve() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}

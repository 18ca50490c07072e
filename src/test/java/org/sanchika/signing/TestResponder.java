package org.sanchika.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The responder of an issuer, over HTTP, with a key that the issuer certified for this; and what others do in its name. */
final class TestResponder implements AutoCloseable {
    private final TestPki pki;
    private final HttpServer server;
    private final TestPki.Holder appointed;
    private final TestPki.Holder stranger;
    final Set<BigInteger> revoked = new HashSet<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile Manner manner = Manner.APPOINTED;
    volatile Instant now = TestPki.NOW;

    enum Manner {
        APPOINTED,
        BY_THE_ISSUER,
        /** By a key of the issuer’s that is for something else. */
        BY_AN_OFFICER,
        BY_A_STRANGER,
        STALE,
        OF_ANOTHER_QUESTION,
        DOWN
    }

    TestResponder(TestPki pki) throws Exception {
        this.pki = pki;
        appointed = certified("Responder of the tests", KeyPurposeId.id_kp_OCSPSigning, null);
        stranger = new TestPki().issuer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** An officer whose certificate names this responder. */
    TestPki.Holder officer(String name) throws Exception {
        return certified(name, null, address());
    }

    private TestPki.Holder certified(String name, KeyPurposeId purpose, URI responder) throws Exception {
        KeyPair keys = TestPki.curve();
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                TestPki.subject(pki.issuer),
                BigInteger.valueOf(90_000 + asked.incrementAndGet()),
                Date.from(TestPki.days(-100)),
                Date.from(TestPki.days(8000)),
                new X500Name("CN=" + name),
                keys.getPublic());
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        if (purpose != null) {
            certificate.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            certificate.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        }
        if (responder != null) {
            certificate.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(
                            AccessDescription.id_ad_ocsp,
                            new GeneralName(GeneralName.uniformResourceIdentifier, responder.toString())));
        }
        X509Certificate made =
                new JcaX509CertificateConverter().getCertificate(certificate.build(TestPki.signer(pki.issuer.keys())));
        return new TestPki.Holder(keys, List.of(made, pki.issuer.certificate(), pki.root.certificate()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (manner == Manner.DOWN) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] answer = answer(request);
            exchange.getResponseHeaders().add("Content-Type", "application/ocsp-response");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] answer(byte[] request) throws IOException {
        try {
            OCSPReq asked = new OCSPReq(request);
            TestPki.Holder by = by();
            BasicOCSPRespBuilder answer = new JcaBasicOCSPRespBuilder(
                    by.keys().getPublic(),
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1));
            Instant at = manner == Manner.STALE ? now.minus(Duration.ofDays(30)) : now;
            for (Req one : asked.getRequestList()) {
                CertificateStatus status = revoked.contains(one.getCertID().getSerialNumber())
                        ? new RevokedStatus(Date.from(now.minus(Duration.ofDays(2))), CRLReason.keyCompromise)
                        : CertificateStatus.GOOD;
                answer.addResponse(
                        one.getCertID(), status, Date.from(at), Date.from(at.plus(Duration.ofHours(12))), null);
            }
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            answer.setResponseExtensions(new Extensions(
                    manner == Manner.OF_ANOTHER_QUESTION
                            ? new Extension(nonce.getExtnId(), false, new DEROctetString(new byte[] {4, 1, 7}))
                            : nonce));
            X509CertificateHolder[] certificates = {new JcaX509CertificateHolder(by.certificate())};
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(TestPki.signer(by.keys()), certificates, Date.from(at)))
                    .getEncoded();
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }

    private TestPki.Holder by() throws Exception {
        return switch (manner) {
            case BY_THE_ISSUER -> pki.issuer;
            case BY_AN_OFFICER -> Desk.HINDI;
            case BY_A_STRANGER -> stranger;
            case APPOINTED, STALE, OF_ANOTHER_QUESTION, DOWN -> appointed;
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

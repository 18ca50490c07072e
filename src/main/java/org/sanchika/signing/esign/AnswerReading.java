package org.sanchika.signing.esign;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.sanchika.platform.language.Words;
import org.sanchika.signing.esign.Answer.Given;
import org.sanchika.signing.esign.Answer.Refused;
import org.sanchika.signing.esign.Answer.Unbelievable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads an answer. The one signature in it must stand directly below the root and cover the whole document that it stands
 * in: then nothing can be moved, added or taken away around what the provider signed.
 */
final class AnswerReading {
    private static final Set<String> HARMLESS = Set.of(
            Transform.ENVELOPED,
            CanonicalizationMethod.INCLUSIVE,
            CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
            CanonicalizationMethod.EXCLUSIVE,
            CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

    /** Five signatures with all that a provider may put into them. */
    private static final int LONGEST = 1_000_000;

    private AnswerReading() {}

    static Answer read(String xml, List<X509Certificate> provider) {
        if (xml.length() > LONGEST) {
            return new Unbelievable("too long");
        }
        Optional<Document> document = Xml.read(xml);
        if (document.isEmpty()) {
            return new Unbelievable("no XML, or with a document type");
        }
        Element root = document.get().getDocumentElement();
        if (!"EsignResp".equals(root.getLocalName())) {
            return new Unbelievable("another document");
        }
        if (document.get()
                                .getElementsByTagNameNS(XMLSignature.XMLNS, "Signature")
                                .getLength()
                        != 1
                || signature(root).isEmpty()) {
            return new Unbelievable("not one signature below the root");
        }
        if (provider.stream().noneMatch(one -> isSigned(signature(root).get(), one))) {
            return new Unbelievable("not signed by the provider");
        }
        return content(root);
    }

    private static Optional<Element> signature(Element root) {
        return Xml.children(root, "Signature").stream()
                .filter(one -> XMLSignature.XMLNS.equals(one.getNamespaceURI()))
                .findFirst();
    }

    private static boolean isSigned(Element signature, X509Certificate by) {
        DOMValidateContext context = new DOMValidateContext(by.getPublicKey(), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        try {
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return coversAll(read) && read.validate(context);
        } catch (MarshalException | XMLSignatureException none) {
            return false;
        }
    }

    private static boolean coversAll(XMLSignature signature) {
        List<Reference> references = signature.getSignedInfo().getReferences();
        return references.size() == 1
                && "".equals(references.getFirst().getURI())
                && signature.getObjects().isEmpty()
                && references.getFirst().getTransforms().stream()
                        .allMatch(one -> HARMLESS.contains(one.getAlgorithm()));
    }

    private static Answer content(Element root) {
        String transaction = root.getAttribute("txn");
        Instant at = time(root.getAttribute("ts")).orElse(null);
        if (transaction.isEmpty() || at == null) {
            return new Unbelievable("without transaction or time");
        }
        if (!"1".equals(root.getAttribute("status"))) {
            return new Refused(transaction, at, root.getAttribute("errCode"), root.getAttribute("errMsg"));
        }
        X509Certificate certificate = Xml.children(root, "UserX509Certificate").stream()
                .findFirst()
                .flatMap(one -> bytes(one.getTextContent()))
                .flatMap(AnswerReading::certificate)
                .orElse(null);
        return certificate == null
                ? new Unbelievable("without the signer's certificate")
                : new Given(transaction, at, certificate, signatures(root));
    }

    private static Map<Integer, byte[]> signatures(Element root) {
        Map<Integer, byte[]> signatures = new HashMap<>();
        for (Element all : Xml.children(root, "Signatures")) {
            for (Element one : Xml.children(all, "DocSignature")) {
                String place = one.getAttribute("id");
                if (place.matches("\\d{1,2}") && one.getAttribute("error").isBlank()) {
                    bytes(one.getTextContent())
                            .filter(cms -> cms.length > 0)
                            .ifPresent(cms -> signatures.put(Integer.valueOf(place), cms));
                }
            }
        }
        return signatures;
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException none) {
            return Optional.empty();
        }
    }

    /** With a zone where one is said; otherwise of India, as the interface has it. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(Words.ZONE).toInstant());
        } catch (DateTimeException other) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }
}

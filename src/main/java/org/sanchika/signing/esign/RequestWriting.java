package org.sanchika.signing.esign;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.sanchika.platform.language.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A request of the eSign API 2.1: authenticated by OTP, answered with a PKCS#7 for each document. */
final class RequestWriting {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");
    private static final int LONGEST_TITLE = 50;

    private RequestWriting() {}

    static String signed(Esp.Asking asking, String aspId, KeyStore.PrivateKeyEntry key) {
        Document document = Xml.empty();
        Element root = document.createElement("Esign");
        document.appendChild(root);
        root.setAttribute("ver", "2.1");
        root.setAttribute("sc", "Y");
        root.setAttribute("ts", time(asking.at()));
        root.setAttribute("txn", asking.transaction());
        root.setAttribute("ekycId", "");
        root.setAttribute("ekycIdType", "A");
        root.setAttribute("aspId", aspId);
        root.setAttribute("AuthMode", "1");
        root.setAttribute("responseSigType", "pkcs7");
        root.setAttribute("responseUrl", asking.returnTo().toString());
        Element papers = document.createElement("Docs");
        root.appendChild(papers);
        for (Esp.Paper one : asking.papers()) {
            Element hash = document.createElement("InputHash");
            hash.setAttribute("id", Integer.toString(one.place()));
            hash.setAttribute("hashAlgorithm", "SHA256");
            hash.setAttribute("docInfo", shortened(one.title()));
            hash.setTextContent(HexFormat.of().formatHex(one.sha256()));
            papers.appendChild(hash);
        }
        sign(root, key);
        return text(document);
    }

    private static void sign(Element root, KeyStore.PrivateKeyEntry key) {
        XMLSignatureFactory xml = XMLSignatureFactory.getInstance("DOM");
        try {
            Reference whole = xml.newReference(
                    "",
                    xml.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(xml.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
                    null,
                    null);
            boolean rsa = "RSA".equals(key.getPrivateKey().getAlgorithm());
            SignedInfo info = xml.newSignedInfo(
                    xml.newCanonicalizationMethod(CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
                    xml.newSignatureMethod(rsa ? SignatureMethod.RSA_SHA256 : SignatureMethod.ECDSA_SHA256, null),
                    List.of(whole));
            KeyInfoFactory keys = xml.getKeyInfoFactory();
            KeyInfo shown = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.getCertificate()))));
            xml.newXMLSignature(info, shown).sign(new DOMSignContext(key.getPrivateKey(), root));
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(Document document) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The interface has no time zone: its times are those of India. */
    private static String time(Instant at) {
        return TIME.format(at.atZone(Words.ZONE));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}

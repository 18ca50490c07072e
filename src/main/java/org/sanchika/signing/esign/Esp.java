package org.sanchika.signing.esign;

import java.net.URI;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider of Aadhaar eSign: what is asked of it, signed with our key, and what it answers, signed with its own. */
public final class Esp {
    /** The most documents of one request, as the interface has it. */
    public static final int MOST = 5;

    private final @Nullable URI address;
    private final String aspId;
    private final KeyStore.@Nullable PrivateKeyEntry key;
    private final List<X509Certificate> certificates;

    Esp(URI address, String aspId, KeyStore.PrivateKeyEntry key, List<X509Certificate> certificates) {
        this.address = address;
        this.aspId = aspId;
        this.key = key;
        this.certificates = List.copyOf(certificates);
    }

    private Esp() {
        address = null;
        aspId = "";
        key = null;
        certificates = List.of();
    }

    static Esp none() {
        return new Esp();
    }

    /** Whether the office has an agreement with one. */
    public boolean isOffered() {
        return address != null;
    }

    /** Where an officer's browser brings the request. */
    public URI address() {
        if (address == null) {
            throw new IllegalStateException("no provider of eSign is configured");
        }
        return address;
    }

    /**
     * What is asked.
     *
     * @param returnTo where the provider has the browser bring the answer
     * @param papers five at most
     */
    public record Asking(String transaction, Instant at, URI returnTo, List<Paper> papers) {}

    /**
     * One document to be signed, known to the provider by its digest alone.
     *
     * @param place from 1
     * @param title shown to the signer, of which the provider sees the first fifty characters
     */
    public record Paper(int place, byte[] sha256, String title) {}

    /** The request, signed, as XML. */
    public String request(Asking asking) {
        if (key == null) {
            throw new IllegalStateException("no provider of eSign is configured");
        }
        return RequestWriting.signed(asking, aspId, key);
    }

    /** Reads an answer; only what a certificate of the provider vouches for as a whole is believed. */
    public Answer read(String xml, Instant now) {
        List<X509Certificate> valid =
                certificates.stream().filter(one -> isValid(one, now)).toList();
        return AnswerReading.read(xml, valid);
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException out) {
            return false;
        }
    }
}

package org.sanchika.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp service by RFC 3161 over HTTP. */
final class TimeStamps implements TSPSource {
    private static final int NONCE_BITS = 64;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI service;
    private final Duration patience;
    private final transient HttpClient http;

    TimeStamps(URI service, Duration patience) {
        this.service = service;
        this.patience = patience;
        http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        try {
            TimeStampRequest request = asking.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, RANDOM));
            TimeStampResponse answer = new TimeStampResponse(ask(request.getEncoded()));
            answer.validate(request);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw new NoTimeStamp("refused: " + answer.getStatusString());
            }
            return new TimestampBinary(token.getEncoded());
        } catch (IOException | TSPException unanswered) {
            throw new NoTimeStamp(unanswered);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(service)
                .timeout(patience)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<byte[]> answer =
                    http.send(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            if (answer.statusCode() != OK) {
                throw new NoTimeStamp("answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoTimeStamp(stopped);
        }
    }
}

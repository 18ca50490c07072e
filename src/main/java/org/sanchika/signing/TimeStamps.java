package org.sanchika.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.sanchika.signing.asking.Asking;

/** A time-stamp service by RFC 3161 over HTTP. */
final class TimeStamps implements TSPSource {
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI service;
    private final transient Asking asking;

    TimeStamps(URI service, Duration patience) {
        this.service = service;
        asking = new Asking(patience);
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        TimeStampRequestGenerator question = new TimeStampRequestGenerator();
        question.setCertReq(true);
        try {
            TimeStampRequest request = question.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, RANDOM));
            TimeStampResponse answer =
                    new TimeStampResponse(asking.ask(service, "application/timestamp-query", request.getEncoded()));
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

    /** The service is down, or answers otherwise than asked. */
    static final class NoTimeStamp extends DSSException {
        NoTimeStamp(String why) {
            super(why);
        }

        NoTimeStamp(Exception why) {
            super(why.toString(), why);
        }

        /** The library wraps what it meets. */
        static boolean isIn(Throwable thrown) {
            for (Throwable one = thrown; one != null; one = one.getCause()) {
                if (one instanceof NoTimeStamp) {
                    return true;
                }
            }
            return false;
        }
    }
}

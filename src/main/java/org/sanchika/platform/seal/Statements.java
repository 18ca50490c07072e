package org.sanchika.platform.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What this installation says to others, signed with its key (JWS by ES256), and what they say. Each kind of statement has a
 * type that is signed with it, so that none passes for another.
 */
@Component
public class Statements {
    private static final int MOST_KEYS = 50;

    private final KeyRing keys;

    Statements(KeyRing keys) {
        this.keys = keys;
    }

    /** With the content in it. */
    public String sign(String type, byte[] content) {
        return sign(type, content, keys.current()).serialize();
    }

    /** Beside its content (RFC 7515, appendix F). */
    public String signBeside(String type, byte[] content) {
        return sign(type, content, keys.current()).serialize(true);
    }

    /** Whether others may still believe what was signed so. */
    public boolean stands(String statement, String type, byte[] content) {
        return verify(statement, type, content, keys.published());
    }

    /** What it says; empty when none of the keys made it. */
    public static Optional<byte[]> read(String statement, String type, Collection<Map<String, Object>> keys) {
        try {
            JWSObject parsed = JWSObject.parse(statement);
            return made(parsed, type, keys) ? Optional.of(parsed.getPayload().toBytes()) : Optional.empty();
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    /** Whether one of the keys signed this content beside it. */
    public static boolean verify(String statement, String type, byte[] content, Collection<Map<String, Object>> keys) {
        try {
            return made(JWSObject.parse(statement, new Payload(content)), type, keys);
        } catch (ParseException | IllegalArgumentException none) {
            return false;
        }
    }

    /** What it says, whoever made it; only to learn whose keys to try. */
    public static Optional<byte[]> unproved(String statement) {
        try {
            return Optional.of(JWSObject.parse(statement).getPayload().toBytes());
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    /** Thumbprints (RFC 7638) of public keys; empty when one is no such key. */
    public static Optional<List<String>> thumbprints(Collection<Map<String, Object>> keys) {
        List<String> thumbprints = new ArrayList<>();
        try {
            for (Map<String, Object> one : keys) {
                ECKey key = ECKey.parse(one);
                if (!key.getCurve().equals(Curve.P_256) || key.isPrivate()) {
                    return Optional.empty();
                }
                thumbprints.add(key.computeThumbprint().toString());
            }
        } catch (ParseException | JOSEException | IllegalArgumentException none) {
            return Optional.empty();
        }
        boolean some = !thumbprints.isEmpty() && thumbprints.size() <= MOST_KEYS;
        return some ? Optional.of(List.copyOf(thumbprints)) : Optional.empty();
    }

    static JWSObject sign(String type, byte[] content, ECKey key) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        JWSObject statement = new JWSObject(header, new Payload(content));
        try {
            statement.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return statement;
    }

    private static boolean made(JWSObject statement, String type, Collection<Map<String, Object>> keys) {
        JWSHeader header = statement.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || header.getType() == null
                || !header.getType().getType().equals(type)) {
            return false;
        }
        for (Map<String, Object> key : keys) {
            try {
                if (statement.verify(new ECDSAVerifier(ECKey.parse(key)))) {
                    return true;
                }
            } catch (ParseException | JOSEException | IllegalArgumentException unfit) {
                // another may be the one
            }
        }
        return false;
    }
}

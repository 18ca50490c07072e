package org.sanchika.platform.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals papers with the installation's key, and opens seals again. A seal is a JWS by ES256: who has the public keys can
 * read it without asking us.
 */
@Component
public class Seals {
    private final SealSql sql;
    private final KeyRing keys;
    private final Addresses addresses;
    private final Map<String, Standing> standings;
    private final JsonMapper json;
    private final Clock clock;

    Seals(SealSql sql, KeyRing keys, Addresses addresses, List<Standing> standings, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.addresses = addresses;
        this.standings = standings.stream().collect(Collectors.toMap(Standing::kind, one -> one));
        this.json = json;
        this.clock = clock;
    }

    /** The seal of a paper: of the same paper the same. */
    public Mark mark(SealedPaper paper) {
        ECKey key = keys.current();
        SealSql.Kept kept = sql.find(paper, key.getKeyID()).orElseGet(() -> {
            sql.insert(paper, key.getKeyID(), token(paper, key), clock.instant());
            return sql.find(paper, key.getKeyID()).orElseThrow();
        });
        return new Mark(kept.id(), addresses.of(kept.token()), addresses.shown());
    }

    /** This file was made of a sealed paper, and is handed out. */
    public void made(Mark mark, byte[] file) {
        try {
            made(mark, new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void made(Mark mark, InputStream file) throws IOException {
        sql.copy(mark.paper(), sha256(file), clock.instant());
    }

    /** A file of these bytes is now the paper of this kind and subject: signed, or scanned after that. */
    public void made(String kind, long subject, String sha256) {
        sql.copy(kind, subject, sha256, clock.instant());
    }

    public Opened open(String token) {
        SealSql.Public key = key(token).orElse(null);
        if (key == null) {
            return new Opened.Forged();
        }
        if (key.withdrawn()) {
            return new Opened.Withdrawn();
        }
        return sql.entry(token).<Opened>map(this::genuine).orElseGet(Opened.Unregistered::new);
    }

    /** What a file is, byte by byte; none when no paper of ours was ever handed out so. */
    public Optional<Opened.Genuine> ofFile(InputStream file) throws IOException {
        return sql.ofCopy(sha256(file)).map(this::genuine);
    }

    private static String sha256(InputStream file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Opened.Genuine genuine(Opened.Entry paper) {
        Standing standing = standings.get(paper.kind());
        return new Opened.Genuine(paper, standing == null ? Standing.State.STANDS : standing.of(paper.subject()));
    }

    private String token(SealedPaper paper, ECKey key) {
        JWSObject seal = new JWSObject(
                new JWSHeader(JWSAlgorithm.ES256), new Payload(json.writeValueAsString(Claims.of(paper))));
        try {
            seal.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return seal.serialize();
    }

    /**
     * The key that made it; none when it was not made by one of ours, or says another thing now. The seal does not name its
     * key, which would cost a fifth of its length: there are only a few.
     */
    private Optional<SealSql.Public> key(String token) {
        try {
            JWSObject seal = JWSObject.parse(token);
            if (!seal.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)) {
                return Optional.empty();
            }
            for (SealSql.Public key : sql.keys()) {
                if (seal.verify(new ECDSAVerifier(ECKey.parse(key.jwk())))) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        } catch (ParseException | JOSEException unread) {
            return Optional.empty();
        }
    }
}

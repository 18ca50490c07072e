package org.sanchika.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A private key with its certificates, the signer’s own first. It is never written anywhere. */
public final class SigningKey {
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** The first key in the file that may sign at that moment; the password stays the caller’s to wipe. */
    public static KeyOpening open(byte[] pkcs12, char[] password, Instant at) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            return first(keys(store, password), at);
        } catch (IOException unread) {
            boolean locked = unread.getCause() instanceof UnrecoverableKeyException;
            return new KeyOpening.Refused(locked ? Refusal.WRONG_PASSWORD : Refusal.NOT_A_KEY_FILE);
        } catch (UnrecoverableKeyException locked) {
            return new KeyOpening.Refused(Refusal.WRONG_PASSWORD);
        } catch (GeneralSecurityException unread) {
            return new KeyOpening.Refused(Refusal.NOT_A_KEY_FILE);
        }
    }

    private static List<SigningKey> keys(KeyStore store, char[] password) throws GeneralSecurityException {
        List<SigningKey> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain != null && store.getKey(alias, password) instanceof PrivateKey key) {
                keys.add(new SigningKey(
                        key,
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
            }
        }
        return keys;
    }

    private static KeyOpening first(List<SigningKey> keys, Instant at) {
        Refusal why = Refusal.NO_PRIVATE_KEY;
        for (SigningKey key : keys) {
            Optional<Refusal> refusal = CertificateRules.refusal(key.chain.getFirst(), at);
            if (refusal.isEmpty()) {
                return new KeyOpening.Opened(key);
            }
            why = refusal.get();
        }
        return new KeyOpening.Refused(why);
    }

    /** The key alone, locked with another password, to be kept (PKCS#8, PBES2); its certificates are no secret. */
    public byte[] locked(char[] password) {
        return KeyLock.lock(key, password);
    }

    /** Opens what {@link #locked} made. */
    public static KeyOpening unlock(byte[] locked, List<X509Certificate> chain, char[] password, Instant at) {
        Optional<Refusal> refusal = CertificateRules.refusal(chain.getFirst(), at);
        if (refusal.isPresent()) {
            return new KeyOpening.Refused(refusal.get());
        }
        return KeyLock.open(locked, chain.getFirst().getPublicKey().getAlgorithm(), password)
                .<KeyOpening>map(key -> new KeyOpening.Opened(new SigningKey(key, chain)))
                .orElseGet(() -> new KeyOpening.Refused(Refusal.WRONG_PASSWORD));
    }

    /** Why a certificate may not sign at that moment, by itself. */
    public static Optional<Refusal> refusal(X509Certificate certificate, Instant at) {
        return CertificateRules.refusal(certificate, at);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public List<X509Certificate> chain() {
        return chain;
    }

    /** By SHA-256. */
    byte[] sign(byte[] data) {
        try {
            Signature signature =
                    Signature.getInstance("RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package org.sanchika.signer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A key in a token, reached through the library of its maker (PKCS#11). */
final class Token {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final Provider provider;
    private final PrivateKey key;
    private final List<byte[]> chain;

    private Token(Provider provider, PrivateKey key, List<byte[]> chain) {
        this.provider = provider;
        this.key = key;
        this.chain = chain;
    }

    /** No token, a wrong PIN, or no key in it that may sign. */
    static final class Unusable extends RuntimeException {
        Unusable(String why) {
            super(why);
        }
    }

    static Token open(Path library, char[] pin) {
        try {
            Provider provider =
                    Security.getProvider("SunPKCS11").configure("--name=token\nlibrary=" + library.toAbsolutePath());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, null) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate own
                        && isForSignatures(own)) {
                    return new Token(provider, key, encoded(store.getCertificateChain(alias)));
                }
            }
            throw new Unusable("There is no key in the token that may sign.");
        } catch (GeneralSecurityException | ProviderException | IOException unusable) {
            throw new Unusable("The token cannot be used: " + unusable.getMessage());
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    /** In DER, the signer’s own first. */
    List<byte[]> chain() {
        return chain;
    }

    /** By SHA-256; empty when the token was taken out or refuses. */
    Optional<byte[]> sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance(
                    "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA", provider);
            signature.initSign(key);
            signature.update(data);
            return Optional.of(signature.sign());
        } catch (GeneralSecurityException | ProviderException gone) {
            System.err.println("The token does not sign: " + gone.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isForSignatures(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private static List<byte[]> encoded(Certificate[] chain) throws GeneralSecurityException {
        List<byte[]> encoded = new ArrayList<>();
        for (Certificate one : chain) {
            encoded.add(one.getEncoded());
        }
        return List.copyOf(encoded);
    }
}

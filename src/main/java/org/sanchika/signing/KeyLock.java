package org.sanchika.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** A private key under a password, in a form that other programs open too (PKCS#8 with PBES2). */
final class KeyLock {
    private static final String WAY = "PBEWithHmacSHA512AndAES_256";
    /** As OWASP’s advice on keeping passwords has it for PBKDF2 with SHA-512. */
    private static final int ROUNDS = 210_000;

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyLock() {}

    static byte[] lock(PrivateKey key, char[] password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        try {
            Cipher cipher = Cipher.getInstance(WAY);
            cipher.init(Cipher.ENCRYPT_MODE, secret(password), new PBEParameterSpec(salt, ROUNDS));
            byte[] locked = cipher.doFinal(key.getEncoded());
            AlgorithmParameters standard = AlgorithmParameters.getInstance("PBES2");
            standard.init(cipher.getParameters().getEncoded());
            return new EncryptedPrivateKeyInfo(standard, locked).getEncoded();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty when it is not this password. */
    static Optional<PrivateKey> open(byte[] locked, String algorithm, char[] password) {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(locked);
            Cipher cipher = Cipher.getInstance(WAY);
            cipher.init(Cipher.DECRYPT_MODE, secret(password), info.getAlgParameters());
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(info.getKeySpec(cipher)));
        } catch (BadPaddingException | InvalidKeySpecException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The library takes passwords of ASCII only; ours may be in any script. */
    private static SecretKey secret(char[] password) throws GeneralSecurityException {
        byte[] text = Normalizer.normalize(String.valueOf(password), Normalizer.Form.NFC)
                .getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
        PBEKeySpec spec = new PBEKeySpec(HexFormat.of().formatHex(digest).toCharArray());
        try {
            return SecretKeyFactory.getInstance(WAY).generateSecret(spec);
        } finally {
            spec.clearPassword();
            Arrays.fill(text, (byte) 0);
        }
    }
}

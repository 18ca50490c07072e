package org.sanchika.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sanchika.platform.database.DatabaseProperties;
import org.springframework.stereotype.Component;

/**
 * Names under which others may know things without knowing them: of the same thing always the same, and nobody finds the
 * thing by it who has not this installation's secret. The secret lies in a file beside the key of seals, is made when it is
 * first needed and is never renewed.
 */
@Component
public class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    /** So much of it is enough to tell any two apart. */
    private static final int SHOWN = 16;

    private final SecretFile file;

    Pseudonyms(SealProperties properties, DatabaseProperties place) {
        this.file = new SecretFile(properties.folder(place).resolve("pseudonyms.key"));
    }

    /** @param kind of thing, so that two with the same number have different names */
    public String of(String kind, long id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(file.bytes(), ALGORITHM));
            byte[] name = mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(name, 0, SHOWN);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.sanchika.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** A record as the bytes that are signed: JSON in its one canonical form (RFC 8785), text in normal form C. */
public final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    public static byte[] of(Object fields) {
        try {
            String json = Normalizer.normalize(JSON.writeValueAsString(fields), Normalizer.Form.NFC);
            return new JsonCanonicalizer(json.getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}

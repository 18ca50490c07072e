package org.sanchika.platform.seal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.sanchika.platform.language.LocalName;

/** Papers to be sealed, and seals as a forger would make them. */
public final class SealFixtures {
    private static final AtomicLong SUBJECT = new AtomicLong(1_000_000_000L);

    private SealFixtures() {}

    public static SealedPaper paper() {
        return new SealedPaper(
                "NOTE_SHEET",
                SUBJECT.incrementAndGet(),
                "स्था/12/2026",
                LocalDate.of(2026, 7, 1),
                new LocalName("Collectorate", "समाहरणालय", null),
                "ab".repeat(32));
    }

    public static String token(Mark mark) {
        return mark.address().replaceFirst("^.*/", "");
    }

    /** The header of one seal with what another says. */
    public static String spliced(String token, String other) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + other.split("\\.")[1] + "." + parts[2];
    }

    /** The public key taken for the secret of another algorithm. */
    public static String withOtherAlgorithm(byte[] secret) throws Exception {
        JWSObject forged = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload("{\"k\":\"LETTER\"}"));
        forged.sign(new MACSigner(secret));
        return forged.serialize();
    }
}

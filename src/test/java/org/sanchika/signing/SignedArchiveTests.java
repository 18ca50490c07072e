package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;

/** A signature leaves a PDF as lasting (PDF/A-2a) and as well to be listened to (PDF/UA-1) as it was: veraPDF says so. */
class SignedArchiveTests {
    @Test
    void staysValidAfterOneAndThreeSignatures() throws Exception {
        byte[] one = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);
        byte[] empty = Desk.document(Desk.SIGNING.sign(one, Papers.act("sig2"), Desk.BENGALI.key()));
        byte[] three = Desk.signed(empty, "sig3", Desk.HINDI);

        for (byte[] pdf : List.of(Papers.letter(), one, three)) {
            assertThat(Archives.complaints(pdf)).isEmpty();
        }
    }
}

package org.sanchika.dispatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.LocalName;

class CardTests {
    private final OtherInstallation there = new OtherInstallation();

    @Test
    void isReadWhenAKeyOnItSignedIt() {
        assertThat(Card.read(there.signedCard(), OtherInstallation.JSON)).contains(there.card());
    }

    @Test
    void isNoneWhenSomebodyElseSignedIt() {
        byte[] said = OtherInstallation.JSON.writeValueAsBytes(there.card());

        assertThat(Card.read(new OtherInstallation().sign(Card.TYPE, said, false), OtherInstallation.JSON))
                .isEmpty();
        assertThat(Card.read(there.sign(Packing.TYPE, said, false), OtherInstallation.JSON))
                .isEmpty();
        assertThat(Card.read("a.b.c", OtherInstallation.JSON)).isEmpty();
        assertThat(Card.read("", OtherInstallation.JSON)).isEmpty();
    }

    @Test
    void isNoneWhenItLacksSomething() {
        for (String said : List.of("{}", "[]", "null", "{\"installation\":\"x\",\"keys\":[null]}")) {
            assertThat(Card.read(
                            there.sign(Card.TYPE, said.getBytes(StandardCharsets.UTF_8), false),
                            OtherInstallation.JSON))
                    .isEmpty();
        }
    }

    @Test
    void hasAFingerprintThatTurnsWithItsKeysAlone() {
        Card card = there.card();
        Card renamed = new Card(card.installation(), new LocalName("Other", null, null), card.keys(), List.of());
        assertThat(renamed.fingerprint()).isEqualTo(card.fingerprint()).matches("([0-9A-F]{4} ){7}[0-9A-F]{4}");

        there.renew();

        assertThat(there.card().fingerprint()).isNotEqualTo(card.fingerprint());
    }
}

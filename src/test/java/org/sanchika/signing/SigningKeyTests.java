package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyStore;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SigningKeyTests {

    @Test
    void opensWhatMaySign() throws Exception {
        assertThat(open(Desk.HINDI)).isInstanceOf(KeyOpening.Opened.class);
        assertThat(Desk.BENGALI.key().certificate()).isEqualTo(Desk.BENGALI.certificate());
        assertThat(Desk.BENGALI.key().chain()).hasSize(3);
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        byte[] file = Desk.HINDI.keyFile(TestPki.PASSWORD);

        assertThat(SigningKey.open(file, "गुप्त-8".toCharArray(), TestPki.NOW))
                .isEqualTo(refused(Refusal.WRONG_PASSWORD));
        assertThat(SigningKey.open(file, new char[0], TestPki.NOW)).isEqualTo(refused(Refusal.WRONG_PASSWORD));
    }

    @Test
    void refusesWhatIsNoKeyFile() throws Exception {
        byte[] file = Desk.HINDI.keyFile(TestPki.PASSWORD);

        assertThat(SigningKey.open(Papers.letter(), TestPki.PASSWORD, TestPki.NOW))
                .isEqualTo(refused(Refusal.NOT_A_KEY_FILE));
        assertThat(SigningKey.open(new byte[0], TestPki.PASSWORD, TestPki.NOW))
                .isEqualTo(refused(Refusal.NOT_A_KEY_FILE));
        assertThat(SigningKey.open(Arrays.copyOf(file, file.length / 2), TestPki.PASSWORD, TestPki.NOW))
                .isInstanceOf(KeyOpening.Refused.class);
    }

    @Test
    void refusesCertificatesWithoutTheirKey() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", Desk.PKI.root.certificate());

        assertThat(SigningKey.open(TestPki.bytes(store, TestPki.PASSWORD), TestPki.PASSWORD, TestPki.NOW))
                .isEqualTo(refused(Refusal.NO_PRIVATE_KEY));
    }

    @Test
    void refusesWhatMayNotSign() throws Exception {
        assertThat(open(Desk.PKI.officer("a", TestPki.curve(), TestPki.days(-9), TestPki.days(-1))))
                .isEqualTo(refused(Refusal.EXPIRED));
        assertThat(open(Desk.PKI.officer("b", TestPki.curve(), TestPki.days(1), TestPki.days(9))))
                .isEqualTo(refused(Refusal.NOT_YET_VALID));
        assertThat(open(Desk.PKI.officer("c", TestPki.rsa(1024), TestPki.days(-1), TestPki.days(9))))
                .isEqualTo(refused(Refusal.TOO_WEAK));
        assertThat(open(Desk.PKI.forEncryption("d"))).isEqualTo(refused(Refusal.NOT_FOR_SIGNATURES));
    }

    private static KeyOpening open(TestPki.Holder holder) throws Exception {
        return SigningKey.open(holder.keyFile(TestPki.PASSWORD), TestPki.PASSWORD, TestPki.NOW);
    }

    private static KeyOpening refused(Refusal why) {
        return new KeyOpening.Refused(why);
    }
}

package org.sanchika.office.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.office.account.PasswordRules.Refusal;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "गंगा किनारे सवेरे", "নদীর ধারে সকাল", "tikat-kirana-7", "m8Kw!2xQz9"})
    void takesWhatIsLongAndOnesOwn(String password) {
        assertThat(PasswordRules.refusal("e1204", password, password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123",
                "P@ssw0rd!!",
                "qwertyuiop",
                "1234567890",
                "9876543210",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "1212121212",
                "jaishreeram1",
                "Rajkumar@123",
                "!!administrator!!"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(PasswordRules.refusal("e1204", password, password)).contains(Refusal.COMMON);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRules.refusal("e1204", "नौअक्षरहै", "नौअक्षरहै")).contains(Refusal.TOO_SHORT);
        assertThat(PasswordRules.refusal("e1204", "x".repeat(129), "")).contains(Refusal.TOO_LONG);
    }

    @Test
    void refusesTheSignInNameInIt() {
        assertThat(PasswordRules.refusal("rkverma", "my-RKVerma-2026", "my-RKVerma-2026"))
                .contains(Refusal.HOLDS_NAME);
    }

    @Test
    void wantsBothTypedAlike() {
        assertThat(PasswordRules.refusal("e1204", "tikat-kirana-7", "tikat-kirana-8"))
                .contains(Refusal.NOT_TWICE_ALIKE);
    }

    @Test
    void letsTheAccountRestLongerEachTime() {
        assertThat(LockRules.rest(4)).isZero();
        assertThat(LockRules.rest(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LockRules.rest(7)).isEqualTo(Duration.ofMinutes(4));
        assertThat(LockRules.rest(9)).isEqualTo(Duration.ofMinutes(16));
        assertThat(LockRules.rest(10)).isEqualTo(Duration.ofMinutes(30));
        assertThat(LockRules.rest(10_000)).isEqualTo(Duration.ofMinutes(30));
    }
}

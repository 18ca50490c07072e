package org.sanchika.dispatch.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmsTextTests {
    @Test
    void saysTheRegisteredTextWithItsVariablesFilled() {
        assertThat(SmsText.of(
                        "{office} का पत्र सं. {number} {other}", Map.of("office", "समाहरणालय", "number", "12/$1\n")))
                .isEqualTo("समाहरणालय का पत्र सं. 12/$1 {other}");
    }

    @Test
    void cutsALongValueAndNeverWithinALetter() {
        for (int before = 0; before < 5; before++) {
            String cut = SmsText.cut("क".repeat(SmsText.VARIABLE - before) + "क्षेत्रीय");
            assertThat(cut.length()).isLessThanOrEqualTo(SmsText.VARIABLE);
            assertThat(cut).endsWith("…").doesNotContain("्…");
        }
        assertThat(SmsText.cut("मिलजुल")).isEqualTo("मिलजुल");
    }

    @Test
    void findsTheNumberHoweverItIsTyped() {
        assertThat(SmsText.digits("+91-98765 43210")).isEqualTo("9876543210");
        assertThat(SmsText.isUnicode("12/A")).isFalse();
        assertThat(SmsText.isUnicode("पत्र")).isTrue();
    }
}

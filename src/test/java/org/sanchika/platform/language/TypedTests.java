package org.sanchika.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {
    @Test
    void keepsOneTidyLine() {
        assertThat(Typed.line("  प्रखंड\u00A0 \t कार्यालय\n१२ ")).isEqualTo("प्रखंड कार्यालय 12");
        assertThat(Typed.line("\uFEFFcafe\u0301")).isEqualTo("caf\u00e9");
        assertThat(Typed.line(null)).isEmpty();
        assertThat(Typed.lineOrNone("  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-21", "21-07-2026", "21.7.2026", "२१/०७/२०२६", "২১-০৭-২০২৬", " 21 07 2026 "})
    void readsDatesAsPeopleWriteThem(String text) {
        assertThat(Typed.date(text)).contains(LocalDate.of(2026, 7, 21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2026", "07-21-2026", "21-07-26", "tomorrow", ""})
    void takesNothingElseForADate(String text) {
        assertThat(Typed.date(text)).isEmpty();
    }
}

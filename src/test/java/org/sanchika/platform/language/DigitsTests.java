package org.sanchika.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTests {
    @ParameterizedTest
    @CsvSource({
        "२१/०७/२०२६, 21/07/2026",
        "২০২৬-০৭, 2026-07",
        "१०, 10",
        "०, 0",
        "स्था०/११-०१२-०१/२०२६, स्था०/11-012-01/2026",
        "ग्रा०वि०, ग्रा०वि०",
        "पत्र सं० ५, पत्र सं० 5",
        "कक्ष०१, कक्ष01",
        "क१०, क10",
        "B/५०, B/50"
    })
    void areStoredInAsciiUnlessTheyShortenAWord(String typed, String stored) {
        assertThat(Digits.store(typed)).isEqualTo(stored);
    }
}

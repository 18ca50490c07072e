package org.sanchika.custody.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendencyRulesTests {
    @ParameterizedTest
    @CsvSource({
        "0,0", "7,0", "8,1", "15,1", "16,2", "30,2", "31,3", "60,3", "61,4", "90,4", "91,5", "181,6", "365,6", "366,7"
    })
    void putsDaysIntoTheBandThatOfficesReportIn(int days, int band) {
        assertThat(PendencyRules.band(days)).isEqualTo(band);
        assertThat(days).isBetween(PendencyRules.from(band), PendencyRules.to(band));
    }
}

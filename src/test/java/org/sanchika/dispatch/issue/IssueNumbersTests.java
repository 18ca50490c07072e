package org.sanchika.dispatch.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueNumbersTests {
    @ParameterizedTest
    @CsvSource({
        "P(PG)/2P(RTPSA)-02/26, 2P(RTPSA)-02",
        "P(PG)/2P(RTPSA)-02/2026, 2P(RTPSA)-02",
        "P(PG)/2P(RTPSA)-02/24, 2P(RTPSA)-02/24",
        "Home/2P-02/26, Home/2P-02",
        "26, 26",
        "P(PG), P(PG)"
    })
    void leavesOutWhatStandsAroundAFileAnyway(String file, String inShort) {
        assertThat(IssueNumbers.inShort(file, Map.of("section", "P(PG)"), LocalDate.of(2026, 4, 5)))
                .isEqualTo(inShort);
    }
}

package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTests {
    private static final String WHOLE = """
            --: code X1
            --: group ACTIVITY
            --: time PERIOD
            --: choice kind FILE RECEIPT
            --: column unit NAME
            --: column state TEXT=custody.state
            --: column n COUNT sum
            -- A remark stays.
            SELECT 1
             LIMIT :limit
            """;

    @Test
    void readsWhatTheHeadingSays() {
        Report report = ReportReader.read("example", WHOLE, Map.of());

        assertThat(report.code()).isEqualTo("X1");
        assertThat(report.choices()).containsExactly(new Report.Choice("kind", List.of("FILE", "RECEIPT"), Map.of()));
        assertThat(report.columns())
                .containsExactly(
                        new Report.Column("unit", Report.Type.NAME, "", false),
                        new Report.Column("state", Report.Type.TEXT, "custody.state", false),
                        new Report.Column("n", Report.Type.COUNT, "", true));
        assertThat(report.across()).isNull();
        assertThat(report.sql()).isEqualTo("-- A remark stays.\nSELECT 1\n LIMIT :limit");
    }

    @ParameterizedTest
    @CsvSource({
        "code X1, colour X1, does not know colour",
        "group ACTIVITY, group NOTHING, NOTHING is none of",
        "code X1, time NOW, has no code",
        "NAME, NAMES, NAMES is none of",
        "column unit NAME, column unit, without a type",
        "choice kind FILE RECEIPT, choice kind, choice of nothing",
        "LIMIT :limit, LIMIT 7, has no LIMIT :limit",
        "time PERIOD, time NEVER, NEVER is none of"
    })
    void stopsAtWhatIsWrong(String right, String wrong, String said) {
        assertThatThrownBy(() -> ReportReader.read("example", WHOLE.replace(right, wrong), Map.of()))
                .hasMessageContaining("The report example")
                .hasMessageContaining(said);
    }

    @Test
    void spreadsOnlyAPeriodOverMonths() {
        String text = WHOLE.replace("column n", "across n").replace("PERIOD", "NOW");

        assertThatThrownBy(() -> ReportReader.read("example", text, Map.of())).hasMessageContaining("without a period");
    }
}

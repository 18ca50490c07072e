package org.sanchika.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "21-06-2026, 2026-06-21",
        "21.6.26, 2026-06-21",
        "210626, 2026-06-21",
        "21062026, 2026-06-21",
        "2026-06-21, 2026-06-21",
        "२१/०६/२०२६, 2026-06-21",
        "২১-০৬-২০২৬, 2026-06-21",
        "2106, 2026-06-21",
        "21-7, 2025-07-21",
        "1, 2026-07-01",
        "28, 2026-06-28"
    })
    void readsDatesAsTheyAreTyped(String typed, LocalDate day) {
        assertThat(Days.read(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31-02-2026", "heute", "1-2-3-4", "45", "99-99-9999"})
    void readsNothingElse(String typed) {
        assertThat(Days.read(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"21-7, 2026-07-21", "21-6, 2027-06-21", "5, 2026-07-05", "1, 2026-07-01", "21-07-2025, 2025-07-21"})
    void readsDatesThatLieAhead(String typed, LocalDate day) {
        assertThat(Days.ahead(typed, TODAY)).contains(day);
    }
}

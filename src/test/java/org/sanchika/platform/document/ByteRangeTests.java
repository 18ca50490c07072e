package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTests {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 0, 100",
        "bytes=0-0, 0, 1",
        "bytes=500-, 500, 500",
        "bytes=990-5000, 990, 10",
        "bytes=-10, 990, 10",
        "bytes=-5000, 0, 1000",
        "bytes=999-999, 999, 1"
    })
    void readsOneRange(String header, long from, long length) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Part(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void saysWhenNothingLiesThere(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "pages=1-2",
                "bytes=5-3",
                "bytes=0-1,5-6",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void passesOverWhatItDoesNotKnow(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange.Whole());
    }
}

package org.sanchika.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTests {
    @ParameterizedTest
    @CsvSource({
        "राम प्रसाद, Ram Prasad",
        "রাম প্রসাদ, ram prasad",
        "राम प्रसाद, রাম প্রসাদ",
        "श्री वीरेन्द्र, Shri Birendra",
        "वीरेंद्र, विरेन्द्र",
        "सुनीता देवी, Sunita Devi",
        "৪৫ নং, 45 nan",
        "मुखिया, Mukhiya"
    })
    void soundsAlikeInEveryScript(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }
}

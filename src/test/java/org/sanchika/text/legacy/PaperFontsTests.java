package org.sanchika.text.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.platform.document.LegacyFonts.Reading;
import org.sanchika.text.LegacyText.Font;

class PaperFontsTests {
    private final PaperFonts fonts = new PaperFonts(new LegacyConverter());

    @ParameterizedTest
    @CsvSource({
        "KrutiDev010,KRUTI_DEV",
        "ABCDEF+Kruti Dev 011 Bold,KRUTI_DEV",
        "DevLys010,KRUTI_DEV",
        "SutonnyMJ,BIJOY",
        "QWERTY+SulekhaMJ-Bold,BIJOY"
    })
    void knowsFontsByTheirNames(String name, Font font) {
        assertThat(PaperFonts.named(name)).contains(font);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mangal", "SutonnyOMJ", "Helvetica", "NotoSansDevanagari"})
    void takesOthersAtTheirWord(String name) {
        assertThat(PaperFonts.named(name)).isEmpty();
    }

    @Test
    void recognisesTextWithoutANameAndLeavesEnglishAlone() {
        assertThat(fonts.read("dk;kZy; vkns'k ftyk inkf/kdkjh", "F1"))
                .map(Reading::font)
                .contains("kruti-dev");
        assertThat(fonts.read("The District Magistrate may please see this letter.", "F1"))
                .isEmpty();
        assertThat(fonts.read("कार्यालय आदेश", "KrutiDev010")).isEmpty();
    }
}

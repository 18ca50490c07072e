package org.sanchika.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryTests {
    private static final Map<Language, Map<String, String>> BIHAR = Map.of(
            Language.HI, Map.of("term.file", "संचिका", "greeting", "${term.file} में {0} पृष्ठ"),
            Language.EN, Map.of("greeting", "${Term.file} of {0} pages", "broken", "${term.nowhere}"),
            Language.BN, Map.of("greeting", "{0} পৃষ্ঠার ${term.file}"));

    @Test
    void saysTheStatesWordInsideAText() {
        var words = new Dictionary(BIHAR).in(Language.HI);

        assertThat(words.get("greeting", 3)).isEqualTo("संचिका में 3 पृष्ठ");
    }

    @Test
    void followsATermIntoATerm() {
        var words = new Dictionary(BIHAR).in(Language.HI);

        assertThat(words.get("term.part-file")).isEqualTo("भाग संचिका");
    }

    @Test
    void beginsASentenceWithACapital() {
        var words = new Dictionary(BIHAR).in(Language.EN);

        assertThat(words.get("greeting", 12)).isEqualTo("File of 12 pages");
    }

    @Test
    void writesNumbersInTheReadersDigits() {
        var words = new Dictionary(BIHAR).in(Language.BN);

        assertThat(words.get("greeting", 12)).isEqualTo("১২ পৃষ্ঠার নথি");
    }

    @Test
    void leavesAnUnknownTermVisible() {
        var words = new Dictionary(BIHAR).in(Language.EN);

        assertThat(words.get("broken")).isEqualTo("${term.nowhere}");
    }

    @Test
    void refusesAKeyThatNobodyBrings() {
        var words = new Dictionary(Map.of()).in(Language.EN);

        assertThatThrownBy(() -> words.get("no.such.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysTheWordsOfTheReadersKindOfOffice() {
        var dictionary = new Dictionary(BIHAR, Map.of("DISTRICT", Map.of(Language.HI, Map.of("term.section", "शाखा"))));

        assertThat(dictionary.in(Language.HI, "DISTRICT").get("term.section")).isEqualTo("शाखा");
        assertThat(dictionary.in(Language.HI, "DISTRICT").get("term.file")).isEqualTo("संचिका");
        assertThat(dictionary.in(Language.HI, "DEPARTMENT").get("term.section")).isEqualTo("अनुभाग");
        assertThat(dictionary.in(Language.HI, null).get("term.section")).isEqualTo("अनुभाग");
    }

    @Test
    void namesTheTermsOfAText() {
        assertThat(Dictionary.termsIn("${Term.file} ${term.section-officer} ${other}"))
                .containsExactly("term.file", "term.section-officer");
    }
}

package org.sanchika.efile.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotedNumbersTests {
    @Test
    void findsANumberAmongWords() {
        assertThat(QuotedNumbers.in("आपके पत्र (स्था/11-05-02/2026), दिनांक 3 मई"))
                .contains("स्था/11-05-02/2026");
        assertThat(QuotedNumbers.in("संदर्भ: 47/निविदा/2026।")).contains("47/निविदा/2026");
    }

    @Test
    void takesDigitsOfAnyScript() {
        assertThat(QuotedNumbers.in("স্মারক ৪৭/নি/২০২৬")).contains("47/নি/2026");
    }

    @Test
    void looksBehindWhatIsGluedBeforeTheNumber() {
        assertThat(QuotedNumbers.in("संचिका सं.-विधि/13-03/2026")).contains("विधि/13-03/2026");
        assertThat(QuotedNumbers.in("File No:GEN/12/2026.")).contains("GEN/12/2026");
    }

    @Test
    void takesNoWordsAndDatesForNumbersOfFiles() {
        assertThat(QuotedNumbers.in("हाँ/नहीं, और/या")).isEmpty();
        assertThat(QuotedNumbers.in("")).isEmpty();
    }

    @Test
    void stopsAtAListOfNumbers() {
        String list =
                String.join(" ", IntStream.range(0, 500).mapToObj(n -> n + "/1").toList());

        assertThat(QuotedNumbers.in(list)).hasSize(40);
        assertThat(QuotedNumbers.in("9".repeat(200) + "/1")).isEmpty();
    }
}

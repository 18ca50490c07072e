package org.sanchika.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;

class RefusalWordsTests {
    private static final Dictionary DICTIONARY = new Dictionary(Map.of());
    private static final List<Intake.Refused> ALL = List.of(
            new Intake.Empty(),
            new Intake.TooLarge(50 * 1024 * 1024),
            new Intake.WrongType("image/png", "pdf"),
            new Intake.WrongType("application/x-msdownload", "pdf"),
            new Intake.Broken("application/pdf"),
            new Intake.Encrypted(),
            new Intake.TooManyPages(2000, 5000),
            new Intake.TooManyPixels(150_000_000, 3_600_000_000L),
            new Intake.TooHeavy(),
            new Intake.Infected("Eicar"),
            new Intake.ScannerDown(),
            new Intake.Busy());

    @Test
    void saysEachInEachLanguage() {
        for (Language language : Language.values()) {
            Words words = DICTIONARY.in(language);
            Set<String> said = new HashSet<>();
            ALL.forEach(refusal -> said.add(refusal.message(words)));
            assertThat(said).hasSameSizeAs(ALL).noneMatch(text -> text.contains("{"));
        }
    }

    @Test
    void saysHowManyInTheReadersDigits() {
        var tooMany = new Intake.TooManyPages(2000, 5000);

        assertThat(tooMany.message(DICTIONARY.in(Language.EN))).contains("5,000 pages", "2,000");
        assertThat(tooMany.message(DICTIONARY.in(Language.BN))).contains("৫,০০০", "২,০০০");
    }

    @Test
    void tellsWhatANameClaimsAndWhatIsTrue() {
        assertThat(new Intake.WrongType("image/png", "pdf").message(DICTIONARY.in(Language.EN)))
                .contains("“.pdf”", "PNG");
    }

    @Test
    void givesProgramsAStatusAndAWord() {
        assertThat(new Intake.TooLarge(1).status().value()).isEqualTo(413);
        assertThat(new Intake.WrongType("a/b", "").status().value()).isEqualTo(415);
        assertThat(new Intake.Encrypted().status().value()).isEqualTo(422);
        assertThat(new Intake.ScannerDown().status().value()).isEqualTo(503);
        assertThat(new Intake.Encrypted().code()).isEqualTo("document-encrypted");
    }
}

package org.sanchika.dispatch.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;

class LetterWritingTests {
    private static final Dictionary WORDS = new Dictionary(Map.of());
    private static final Addressee TO = new Addressee(Addressee.Role.TO, "", "अभियंता", "सिवान", "", "", null);

    @Test
    void putsTheAddresseeAboveALetterAndBelowAMemorandum() {
        String letter = written(Form.LETTER, Language.HI);
        String memorandum = written(Form.OFFICE_MEMORANDUM, Language.HI);

        assertThat(letter.indexOf("अभियंता")).isLessThan(letter.indexOf("पाठ।"));
        assertThat(letter).doesNotContain("class=\"title\"");
        assertThat(memorandum.indexOf("अभियंता")).isGreaterThan(memorandum.indexOf("पाठ।"));
        assertThat(memorandum).contains("कार्यालय ज्ञापन");
    }

    @Test
    void signsADemiOfficialLetterWithoutTheDesignation() {
        String letter = LetterWriting.xhtml(sheet(Form.DO_LETTER, text("en", List.of(TO)), Language.EN));

        assertThat(letter.indexOf("Collector")).isLessThan(letter.indexOf("class=\"signature\""));
        assertThat(letter.lastIndexOf("Collector")).isEqualTo(letter.indexOf("Collector"));
        assertThat(letter).contains("D.O. No. 12/EST");
    }

    @Test
    void writesNumbersInTheDigitsOfTheLetter() {
        String letter = written(Form.LETTER, Language.BN);

        assertThat(letter).contains("১২/EST", "সংযুক্তি: ১", "১. ", "২. ").doesNotContain("12/EST");
    }

    @Test
    void letsNothingThatWasTypedBecomeMarkup() {
        DraftText text = new DraftText(
                "en",
                "<script>alert(1)</script>",
                "Sir & Madam",
                "<p>Text.</p>",
                "",
                "",
                null,
                new PostId(1),
                Map.of(Detail.AUTHORITY, "\"><img src=x>"),
                List.of(),
                List.of());

        assertThat(LetterWriting.xhtml(sheet(Form.LETTER, text, Language.EN)))
                .contains("&lt;script&gt;", "Sir &amp; Madam", "&lt;img src=x&gt;")
                .doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void leavesABlankForNumberAndDateUntilTheyAreTaken(Form form) {
        Sheet sheet = sheet(form, text("hi"), Language.HI);
        Sheet unnumbered = new Sheet(
                form,
                sheet.text(),
                sheet.words(),
                sheet.head(),
                sheet.signatory(),
                sheet.cosigners(),
                sheet.origin(),
                "",
                "",
                "",
                Sheet.Authentication.BY_HAND,
                null);

        assertThat(LetterWriting.xhtml(unnumbered)).contains("……………").doesNotContain("12/EST");
        assertThat(LetterWriting.xhtml(sheet)).contains("12/EST");
    }

    @Test
    void saysInBothLanguagesWhatIsSaidAndOnceWhatIsOne() {
        DraftText text = text("hi").with(DraftFixtures.inEnglish());
        Sheet hindi = sheet(Form.OFFICE_MEMORANDUM, text, Language.HI);
        Sheet sheet = new Sheet(
                hindi.form(),
                text,
                hindi.words(),
                new Sheet.Head("बिहार सरकार", "Office", ""),
                new Sheet.Signatory("अ. कुमार", "समाहर्ता", "सिवान"),
                List.of(),
                hindi.origin(),
                hindi.number(),
                hindi.dated(),
                hindi.copyNumber(),
                new Sheet.Authentication("प्रमाणित", false),
                new Sheet.Second(
                        WORDS.in(Language.EN),
                        new Sheet.Head("Government of Bihar", "Office", ""),
                        new Sheet.Signatory("A. Kumar", "Collector", "Siwan"),
                        List.of(),
                        "Authenticated"));

        String letter = LetterWriting.xhtml(sheet);

        assertThat(letter)
                .containsSubsequence(
                        "बिहार सरकार",
                        "<p class=\"government\" lang=\"en\">Government of Bihar</p>",
                        "Office</p>",
                        "<span> / </span><span lang=\"en\">Letter no.</span><span> 12/EST</span>",
                        "कार्यालय ज्ञापन",
                        "पाठ।",
                        "<div class=\"second\" lang=\"en\">",
                        "OFFICE MEMORANDUM",
                        "Administrative approval",
                        "I am directed",
                        "भवदीय,",
                        "lang=\"en\">Yours faithfully,",
                        "<p class=\"said\">प्रमाणित</p><p class=\"said\" lang=\"en\">Authenticated</p>",
                        "(अ. कुमार)",
                        "lang=\"en\">(A. Kumar)",
                        "lang=\"en\">Collector",
                        "अभियंता",
                        "1. प्रति",
                        "प्रमाणित",
                        "lang=\"en\">Authenticated");
        assertThat(letter.split("Office</p>", -1))
                .as("what is the same stands once")
                .hasSize(2);
        assertThat(letter.split("class=\"signature\"", -1))
                .as("its own and that of the copies")
                .hasSize(3);
        assertThat(letter.split("12/EST", -1))
                .as("number, and that of the copies")
                .hasSize(3);
    }

    private static String written(Form form, Language language) {
        return LetterWriting.xhtml(sheet(form, text(language.code()), language));
    }

    private static DraftText text(String language) {
        Addressee copy = new Addressee(Addressee.Role.COPY, "", "समाहर्ता", "", "", "सूचनार्थ", null);
        Addressee other = new Addressee(Addressee.Role.COPY, "", "कोषागार", "", "", "सूचनार्थ", null);
        return text(language, List.of(TO, copy, other));
    }

    private static DraftText text(String language, List<Addressee> addressees) {
        return new DraftText(
                language,
                "विषय",
                "महोदय,",
                "<p>पाठ।</p>",
                "भवदीय,",
                "",
                null,
                new PostId(1),
                Map.of(),
                addressees,
                List.of(new DraftText.Enclosure(1, "प्रति")));
    }

    private static Sheet sheet(Form form, DraftText text, Language language) {
        return new Sheet(
                form,
                text,
                WORDS.in(language),
                new Sheet.Head("Government", "Office", ""),
                new Sheet.Signatory("A. Kumar", "Collector", "District"),
                List.of(),
                "EST/1",
                "12/EST",
                "01-07-2026",
                "12/EST",
                Sheet.Authentication.BY_HAND,
                null);
    }
}

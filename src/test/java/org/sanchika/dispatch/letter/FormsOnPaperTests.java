package org.sanchika.dispatch.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.Archives;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.seal.Mark;
import org.sanchika.typeset.Typesetter;
import org.springframework.beans.factory.ObjectProvider;

/** Every form as a paper that lasts and can be listened to, with all that may stand on it. */
class FormsOnPaperTests {
    private static final Dictionary WORDS = new Dictionary(Map.of());
    private static final Mark MARK =
            new Mark(1, "https://office.example.gov.in/genuine/" + "eyJhbGciOiJ".repeat(22), "office.example.gov.in");
    private static final PaperPrinting PRINTING = new PaperPrinting(provider());

    private static ObjectProvider<Typesetter> provider() {
        try {
            Typesetter typesetter = new Typesetter();
            return new ObjectProvider<>() {
                @Override
                public Typesetter getObject() {
                    return typesetter;
                }
            };
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<Arguments> oneLanguageEach() {
        Language[] languages = Language.values();
        return Arrays.stream(Form.values())
                .map(form -> Arguments.of(form, languages[form.ordinal() % languages.length]));
    }

    static Stream<Arguments> all() {
        return Arrays.stream(Form.values())
                .flatMap(form -> Arrays.stream(Language.values()).map(language -> Arguments.of(form, language)));
    }

    @ParameterizedTest
    @MethodSource("oneLanguageEach")
    void lasts(Form form, Language language) throws Exception {
        assertThat(Archives.complaints(
                        PRINTING.print(sheet(form, language), MARK).pdf()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("long")
    void lastsInEveryLanguage(Form form, Language language) throws Exception {
        assertThat(Archives.complaints(
                        PRINTING.print(sheet(form, language), MARK).pdf()))
                .isEmpty();
        assertThat(Archives.complaints(
                        PRINTING.print(sheet(form, language), null).pdf()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LETTER, HI, EN", "OFFICE_MEMORANDUM, BN, EN", "ORDER, EN, HI"})
    void lastsInTwoLanguagesAndTellsWhichIsWhich(Form form, Language first, Language other) throws Exception {
        byte[] pdf = PRINTING.print(inTwo(sheet(form, first), sheet(form, other)), MARK)
                .pdf();

        assertThat(Archives.complaints(pdf)).isEmpty();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(first.code());
            assertThat(languages(paper.getDocumentCatalog().getStructureTreeRoot()))
                    .contains(other.code());
        }
    }

    private static Sheet inTwo(Sheet one, Sheet other) {
        DraftText second = other.text();
        return new Sheet(
                one.form(),
                one.text()
                        .with(new DraftText.Second(
                                second.language(),
                                second.subject(),
                                second.salutation(),
                                second.html(),
                                second.close(),
                                second.reference(),
                                second.details())),
                one.words(),
                one.head(),
                one.signatory(),
                one.cosigners(),
                one.origin(),
                one.number(),
                one.dated(),
                one.copyNumber(),
                one.authentication(),
                new Sheet.Second(
                        other.words(),
                        other.head(),
                        other.signatory(),
                        Collections.nCopies(one.cosigners().size(), other.signatory()),
                        other.authentication().said()));
    }

    /** A letter in two languages whose first text has so many lines. */
    static byte[] letter(int lines) {
        Sheet first = saying(sheet(Form.LETTER, Language.HI), "<p>योजना</p>".repeat(lines));
        Sheet second = saying(sheet(Form.LETTER, Language.EN), "<p>The scheme.</p>");
        return PRINTING.print(inTwo(first, second), MARK).pdf();
    }

    private static Sheet saying(Sheet one, String html) {
        DraftText text = one.text();
        DraftText other = new DraftText(
                text.language(),
                text.subject(),
                text.salutation(),
                html,
                text.close(),
                text.reference(),
                text.replyTo(),
                text.signatory(),
                text.details(),
                text.addressees(),
                text.enclosures());
        return new Sheet(
                one.form(),
                other,
                one.words(),
                one.head(),
                one.signatory(),
                one.cosigners(),
                one.origin(),
                one.number(),
                one.dated(),
                one.copyNumber(),
                one.authentication(),
                null);
    }

    private static Set<String> languages(PDStructureNode node) {
        Set<String> all = new HashSet<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getLanguage() != null) {
                    all.add(element.getLanguage());
                }
                all.addAll(languages(element));
            }
        }
        return all;
    }

    private static Sheet sheet(Form form, Language language) {
        String said = switch (language) {
            case EN -> "Sanction is accorded to the scheme.";
            case HI -> "योजना की स्वीकृति दी जाती है, प्रति संलग्न।";
            case BN -> "প্রকল্পের অনুমোদন দেওয়া হল, প্রতিলিপি সংযুক্ত।";
        };
        DraftText text = new DraftText(
                language.code(),
                said,
                said,
                "<p>" + said + " <b>" + said + "</b></p><ol><li><p>" + said + "</p></li></ol><table><tbody><tr><th><p>"
                        + said + "</p></th><td><p>" + said + "</p></td></tr></tbody></table>",
                said,
                said,
                null,
                new PostId(1),
                details(form, said),
                List.of(
                        new Addressee(Addressee.Role.TO, said, said, said, "", "", null),
                        new Addressee(Addressee.Role.COPY, said, "", "", "", said, null)),
                List.of(new DraftText.Enclosure(1, said)));
        return new Sheet(
                form,
                text,
                WORDS.in(language),
                new Sheet.Head(said, said, said),
                new Sheet.Signatory(said, said, said),
                Collections.nCopies(form.ordinal() % 4, new Sheet.Signatory(said, said, said)),
                "EST/12/2026",
                "412/EST/2026",
                "01-07-2026",
                "412-A/EST/2026",
                new Sheet.Authentication(said, true),
                null);
    }

    private static Map<Detail, String> details(Form form, String said) {
        return form.details().stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> one == Detail.REMINDER_NO ? "2" : said,
                        (first, second) -> first,
                        () -> new EnumMap<>(Detail.class)));
    }
}

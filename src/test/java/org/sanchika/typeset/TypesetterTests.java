package org.sanchika.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sanchika.typeset.Samples.TYPESETTER;
import static org.sanchika.typeset.Samples.document;
import static org.sanchika.typeset.Samples.pdf;
import static org.sanchika.typeset.Samples.text;
import static org.sanchika.typeset.Samples.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanchika.typeset.Typesetting.Refused;
import org.sanchika.typeset.Typesetting.Typeset;
import org.sanchika.typeset.Typesetting.Why;

class TypesetterTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"p", "b", "i", "h1", "code"})
    void keepsTheLettersOfHardWords(String element) {
        List<String> words = Samples.hardWords();
        String body = words.stream()
                .map(word -> "<div><%1$s>%2$s</%1$s></div>".formatted(element, word))
                .collect(Collectors.joining());

        assertThat(lines(document("hi", body))).containsSubsequence(words);
        assertThat(lines(document("bn", body))).containsSubsequence(words);
    }

    private static List<String> lines(String xhtml) {
        return text(pdf(xhtml)).lines().map(String::strip).toList();
    }

    @Test
    void keepsTheLettersOfThousandsOfWords() {
        Samples.Words random = new Samples.Words(26);
        List<String> words = Stream.concat(
                        Stream.generate(random::hindi).limit(3_000),
                        Stream.generate(random::bengali).limit(3_000))
                .toList();

        String read = text(pdf(document("hi", "<p>" + String.join(" ", words) + "</p>")));

        assertThat(words(read).stream().filter(word -> !word.matches("[\\d/]+")))
                .containsExactlyElementsOf(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ज़िला",
                "ज़िला",
                "पढ़ाई",
                "হয়েছে",
                "হয়েছে",
                "क्‍ष",
                "क्‌ष",
                "দর্‍যা",
                "०१२३४५६७८९",
                "০১২৩৪৫৬৭৮৯",
                "0123456789",
                "ग्राम।",
                "কেন্দ্রে",
                "পৌঁছেছে",
                "e-কার্যালয়",
                "Sanchikaसंचिका",
                "ॐ",
                "(क)",
                "₹1,23,456/-",
                "m̐",
                "é"
            })
    void keepsLettersAsTheyWereWritten(String word) {
        assertThat(words(text(pdf(document("hi", "<p>" + word + "</p>"))))).startsWith(word);
        assertThat(words(text(pdf(document("bn", "<p>" + word + "</p>"))))).startsWith(word);
    }

    @Test
    void breaksAWordThatIsLongerThanALineBetweenAksharas() {
        String word = "क्षत्रिय".repeat(40);

        List<String> lines = lines(document("hi", "<p>" + word + "</p>"));

        assertThat(String.join("", lines.subList(0, lines.size() - 1))).isEqualTo(word);
        assertThat(lines.subList(0, lines.size() - 1))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).matches("[कतिय].*").doesNotEndWith("्"));
    }

    @Test
    void setsTextOfStyleSheets() {
        String style = "<style>p::before { content: \"टिप्पणी: \" }</style>";

        assertThat(text(pdf(document("hi", style, "<p>एक</p>")))).contains("टिप्पणी: एक");
    }

    @Test
    void takesControlCharactersForSpaces() {
        assertThat(text(pdf(document("hi", "<p>टिप्पणी\u0007एक\f\uFFFFदो</p>"))))
                .contains("टिप्पणी एक", "दो");
    }

    @Test
    void tellsBeforehandWhatCannotBeSet() {
        assertThat(TYPESETTER.unsettable("नोट 👍👍 “ठीक” — ₹5 • …")).containsExactly(new Unsettable(0x1F44D, 2));
        assertThat(new Unsettable(0x1F44D, 2).name()).isEqualTo("THUMBS UP SIGN");
        assertThat(TYPESETTER.unsettable("مرحبا")).hasSize(5);
        assertThat(TYPESETTER.unsettable("क्‍ष\t\r\n\u00AD\u200B")).isEmpty();
    }

    @Test
    void printsASignForWhatCannotBeSet() {
        Typesetting answer = Samples.set(document("hi", "<p>a 中 b</p>"), out);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Typeset.class,
                        typeset -> assertThat(typeset.unsettable()).containsExactly(new Unsettable('中', 1)));
        assertThat(text(out.toByteArray())).contains("a \uFFFD b").doesNotContain("#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_XHTML | <p>",
                "NOT_XHTML | <!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html lang='hi'><head><title>&x;</title></head><body/></html>",
                "NOT_XHTML | <!DOCTYPE html><html lang='hi'><head><title>a</title></head><body/></html>",
                "WITHOUT_TITLE_OR_LANGUAGE | <html lang='hi'><head><title> </title></head><body/></html>",
                "WITHOUT_TITLE_OR_LANGUAGE | <html><head><title>a</title></head><body/></html>",
                "WITHOUT_TITLE_OR_LANGUAGE | <html lang='hi'><body><title>a</title></body></html>",
                "PICTURE_WITHOUT_WORDS | <html lang='hi'><head><title>a</title></head><body><img src='data:,'/></body></html>"
            })
    void refusesWhatItCannotSet(Why why, String xhtml) {
        assertThat(Samples.set(xhtml, out))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesMoreTextThanADocumentHolds() {
        assertThat(Samples.set(document("hi", "<p>" + "क".repeat(137_469) + "</p>"), out))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.TOO_MUCH_TEXT));
        assertThat(out.size()).isZero();
    }

    @Test
    void fetchesNothing() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            String outside = "http://localhost:%d/x".formatted(server.getLocalPort());
            String style =
                    "<link rel='stylesheet' href='%1$s'/><style>@import '%1$s'; p { background: url(%1$s) }</style>";
            String pictures = "<p>एक</p><img src='%s' alt='x'/><img src='file:///etc/passwd' alt='y'/>";
            pdf(document("hi", style.formatted(outside), pictures.formatted(outside)));

            server.setSoTimeout(1);
            assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void makesEmptyFieldsWhereSignaturesBelong() throws IOException {
        Typeset letter = (Typeset) Samples.set(Samples.hindiLetter(), out);

        assertThat(letter.signatures()).extracting(SignatureBox::id).containsExactly("sig1", "sig2");
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            List<PDField> fields = pdf.getDocumentCatalog().getAcroForm().getFields();
            assertThat(fields).hasOnlyElementsOfType(PDSignatureField.class).hasSize(2);
            assertThat(fields.getFirst().getAlternateFieldName()).isEqualTo("हस्ताक्षर 1");
            assertThat(fields)
                    .allSatisfy(field -> assertThat(((PDSignatureField) field).getSignature())
                            .isNull());
            SignatureBox last = letter.signatures().getLast();
            assertThat(last.page()).isEqualTo(letter.pages()).isEqualTo(pdf.getNumberOfPages());
            assertThat(fields.getLast().getWidgets().getFirst().getRectangle().getLowerLeftY())
                    .isEqualTo(last.y());
        }
    }

    @Test
    void tellsOnWhichPageSomethingStands() {
        String body = "<p id='at-1'>एक</p><p id='at-2' style='page-break-before: always'>दो</p>";

        assertThat(Samples.set(document("hi", body), out))
                .isInstanceOfSatisfying(
                        Typeset.class,
                        typeset -> assertThat(typeset.places())
                                .containsEntry("at-1", 1)
                                .containsEntry("at-2", 2)
                                .hasSize(2));
    }

    @Test
    void setsTheSameTextInManyThreads() throws Exception {
        List<String> documents = IntStream.range(1, 5)
                .mapToObj(n -> Samples.longDocument(20 * n))
                .toList();
        List<String> expected = documents.stream().map(one -> text(pdf(one))).toList();
        List<Callable<String>> calls = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            String xhtml = documents.get(n % 4);
            calls.add(() -> text(pdf(xhtml)));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> read = threads.invokeAll(calls);
            for (int n = 0; n < read.size(); n++) {
                assertThat(read.get(n).get()).isEqualTo(expected.get(n % 4));
            }
        }
    }
}

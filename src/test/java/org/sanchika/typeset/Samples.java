package org.sanchika.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Documents to be set, and how their text is read back. */
public final class Samples {
    static final Typesetter TYPESETTER = typesetter();

    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNQAAAAIgAh4+9nCwAAAABJRU5ErkJggg==";

    private static final String PAGE = """
            <style>@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages) } }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate } td, th { border: 0.5pt solid #555 }
            .sig { width: 60mm; height: 20mm }</style>""";
    private static final String HINDI =
            "ज़िला पदाधिकारी ने पंचायतों की पेयजल योजनाओं की समीक्षा की तथा निर्देश दिया कि क्षतिग्रस्त चापाकलों "
                    + "की मरम्मत पंद्रह दिनों के भीतर पूर्ण कराई जाए। कार्यपालक अभियंता उत्तरदायित्व निर्धारित करते हुए प्रतिवेदन प्रस्तुत करेंगे।";
    private static final String BENGALI =
            "জেলা শাসক মহোদয় গ্রাম পঞ্চায়েতের পানীয় জল প্রকল্পগুলির অগ্রগতি পর্যালোচনা করিয়াছেন এবং নির্দেশ দিয়াছেন যে "
                    + "ক্ষতিগ্রস্ত নলকূপ পনেরো দিনের মধ্যে মেরামত করিতে হইবে। নির্বাহী বাস্তুকার দায়িত্ব নির্ধারণপূর্বক প্রতিবেদন পেশ করিবেন।";

    private Samples() {}

    private static Typesetter typesetter() {
        try {
            return new Typesetter();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String document(String language, String body) {
        return document(language, "", body);
    }

    static String document(String language, String style, String body) {
        return "<html lang=\"%s\"><head><title>पत्र</title>%s%s</head><body>%s</body></html>"
                .formatted(language, PAGE, style, body);
    }

    static String hindiLetter() {
        return document(
                "hi", "<h1>समाहरणालय</h1><p>पत्रांक १२३/2026</p><p>" + HINDI + "</p>" + everything("हस्ताक्षर"));
    }

    static String bengaliLetter() {
        return document(
                "bn", "<h1>জেলা শাসকের করণ</h1><p>পত্র নং ১২৩/2026</p><p>" + BENGALI + "</p>" + everything("স্বাক্ষর"));
    }

    private static String everything(String signature) {
        String rows = IntStream.range(0, 60)
                .mapToObj(n -> "<tr><td>%d</td><td>%s</td></tr>".formatted(n, n % 2 == 0 ? "প্রখণ্ড" : "प्रखंड"))
                .collect(Collectors.joining());
        return """
                <ol><li>एक<ul><li>তিন</li></ul></li><li>two <b>मोटा</b> <i>তির্যক</i> <b><i>both</i></b></li></ol>
                <table><thead><tr><th>क्रम</th><th>প্রখণ্ড</th></tr></thead><tbody>%s</tbody></table>
                <blockquote><p>H<sub>2</sub>O, <a href="https://example.org/">अधिनियम</a>, <code>code</code></p></blockquote>
                <p lang="en"><img src="%s" alt="the seal of the office" style="width:20mm"/></p>
                <div><div class="sig" id="sig1" title="%3$s 1"></div><div class="sig" id="sig2" title="%3$s 2"></div></div>
                """.formatted(rows, PIXEL, signature);
    }

    /** Paragraphs in both languages, about twelve to a page, no two of which are the same. */
    public static String longDocument(int paragraphs) {
        Words words = new Words(paragraphs);
        String body = IntStream.range(0, paragraphs)
                .mapToObj(n -> n % 2 == 0
                        ? "<p>%d. %s %s</p>".formatted(n, HINDI, words.hindi())
                        : "<p lang=\"bn\">%d. %s %s</p>".formatted(n, BENGALI, words.bengali()))
                .collect(Collectors.joining());
        return document("hi", body);
    }

    static List<String> hardWords() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/typeset/words.txt")).stream()
                    .map(line -> line.split("\t")[1])
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] pdf(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typesetting answer = set(xhtml, out);
        if (answer instanceof Typesetting.Refused refused) {
            throw new IllegalArgumentException(refused.toString());
        }
        return out.toByteArray();
    }

    static Typesetting set(String xhtml, ByteArrayOutputStream out) {
        try {
            return TYPESETTER.typeset(xhtml, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            // Else it takes the first letter of a wide conjunct for the same letter before it, printed twice.
            stripper.setSuppressDuplicateOverlappingText(false);
            return stripper.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands between spaces and line ends. */
    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Made-up words of every consonant, conjunct and sign; the same for the same seed. */
    static final class Words {
        private static final String VOWELS = "ा ि ी ु ू ृ े ै ो ौ ं ँ ः";
        private final Random random;

        Words(long seed) {
            random = new Random(seed);
        }

        String hindi() {
            return word('क', 'ह', VOWELS, '्');
        }

        String bengali() {
            return word('ক', 'হ', "া ি ী ু ূ ৃ ে ৈ ো ৌ ং ঁ ঃ", '্');
        }

        private String word(char first, char last, String vowels, char virama) {
            String[] signs = vowels.split(" ");
            StringBuilder word = new StringBuilder();
            int syllables = 1 + random.nextInt(4);
            for (int n = 0; n < syllables; n++) {
                word.append(consonant(first, last));
                for (int more = random.nextInt(3); more > 0; more--) {
                    word.append(virama).append(consonant(first, last));
                }
                if (random.nextInt(3) > 0) {
                    word.append(signs[random.nextInt(signs.length)]);
                }
            }
            return word.toString();
        }

        /** Unicode leaves gaps among the letters of Bengali. */
        private char consonant(char first, char last) {
            char one = (char) (first + random.nextInt(last - first + 1));
            return Character.isLetter(one) ? one : consonant(first, last);
        }
    }
}

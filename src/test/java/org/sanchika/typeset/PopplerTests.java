package org.sanchika.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers built on poppler copy and search; needs {@code pdftotext}, which {@code ./sanchika test --all} installs. */
@Tag("long")
class PopplerTests {

    @TempDir
    Path folder;

    @Test
    void readsHardWordsBack() throws Exception {
        List<String> words = Samples.hardWords();
        String body = words.stream().map("<p>%s</p>"::formatted).collect(Collectors.joining());

        assertThat(read(Samples.document("hi", body)).lines().map(String::strip))
                .containsSubsequence(words);
        assertThat(read(Samples.document("bn", body)).lines().map(String::strip))
                .containsSubsequence(words);
    }

    @Test
    void readsRunningTextBack() throws Exception {
        Samples.Words random = new Samples.Words(7);
        List<String> words = Stream.generate(random::bengali).limit(2_000).toList();

        String read = read(Samples.document("bn", "<p>" + String.join(" ", words) + "</p>"));

        assertThat(Samples.words(read).stream().filter(word -> !word.matches("[\\d/]+")))
                .containsExactlyElementsOf(words);
    }

    private String read(String xhtml) throws Exception {
        Path pdf = Files.write(folder.resolve("a.pdf"), Samples.pdf(xhtml));
        Process pdftotext = new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), "-").start();
        String text = new String(pdftotext.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pdftotext.waitFor()).isZero();
        return text;
    }
}

package org.sanchika.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.Archives;

/** What is printed lasts (PDF/A-2a) and can be listened to (PDF/UA-1): veraPDF says so. */
class ArchiveTests {

    static Stream<String> documents() {
        return Stream.of(
                Samples.hindiLetter(),
                Samples.bengaliLetter(),
                Samples.document("en", "<p>😀 and عربي stand for what cannot be set</p>"),
                Samples.longDocument(40));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isValid(String xhtml) throws Exception {
        assertThat(Archives.complaints(Samples.pdf(xhtml))).isEmpty();
    }
}

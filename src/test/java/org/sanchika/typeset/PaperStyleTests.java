package org.sanchika.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Styles of what is set as PDF keep off what would tear aksharas: see docs/typesetting.md. */
class PaperStyleTests {
    static Stream<Path> styles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/sanchika"))) {
            return files.filter(file -> file.toString().endsWith(".css")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void stretchNoText(Path style) throws IOException {
        assertThat(Files.readString(style)).doesNotContain("justify", "letter-spacing");
    }
}

package org.sanchika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is too long to be read is split. */
class SourceSizeTests {
    private static final int CLASS_LINES = 300;
    private static final int TEMPLATE_LINES = 250;
    private static final int PACKAGE_TYPES = 30;

    @Test
    void classesFitInOneReading() throws IOException {
        assertThat(longerThan(CLASS_LINES, "src/main/java", ".java")).isEmpty();
        assertThat(longerThan(CLASS_LINES, "src/test/java", ".java")).isEmpty();
    }

    @Test
    void templatesFitInOneReading() throws IOException {
        assertThat(longerThan(TEMPLATE_LINES, "src/main/jte", ".jte")).isEmpty();
    }

    @Test
    void packagesFitInOneScan() throws IOException {
        Map<Path, Long> types =
                files("src/main/java", ".java").collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(types.entrySet().stream().filter(one -> one.getValue() > PACKAGE_TYPES + 1))
                .isEmpty();
    }

    private static List<String> longerThan(int lines, String root, String suffix) throws IOException {
        return files(root, suffix)
                .map(file -> count(file) + " " + file)
                .filter(text -> Long.parseLong(text.substring(0, text.indexOf(' '))) > lines)
                .toList();
    }

    private static Stream<Path> files(String root, String suffix) throws IOException {
        return Files.walk(Path.of(root)).filter(path -> path.toString().endsWith(suffix));
    }

    private static long count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

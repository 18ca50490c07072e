package org.sanchika.text.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LegacyTextControllerTests {
    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final MockMvcTester web = MockMvcTester.of(new LegacyTextController(new LegacyConverter()));

    @ParameterizedTest
    @ValueSource(strings = {"/text/legacy", "/api/v1/text/legacy"})
    void convertsWhatItRecognises(String path) {
        assertThat(ask(path, "dk;kZy; ftyk inkf/kdkjh"))
                .bodyJson()
                .isLenientlyEqualTo("{\"text\":\"कार्यालय जिला पदाधिकारी\",\"from\":\"kruti-dev\"}");
    }

    @Test
    void givesEnglishBack() {
        assertThat(ask("/text/legacy", "Please put up"))
                .bodyJson()
                .isLenientlyEqualTo("{\"text\":\"Please put up\",\"from\":null}");
    }

    @Test
    void refusesAWholeBook() {
        assertThat(ask("/text/legacy", "d".repeat(200_001))).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    private MvcTestResult ask(String path, String text) {
        return web.post().uri(path).contentType(PLAIN).content(text).exchange();
    }
}

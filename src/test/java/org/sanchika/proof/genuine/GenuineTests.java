package org.sanchika.proof.genuine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.SanchikaTest;
import org.sanchika.platform.seal.Mark;
import org.sanchika.platform.seal.SealFixtures;
import org.sanchika.platform.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** As somebody sees it who has no account here. */
@SanchikaTest
class GenuineTests {
    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester web;

    @Autowired
    Seals seals;

    @ParameterizedTest
    @CsvSource({
        "en,This code was made by this office,01-07-2026,Collectorate",
        "hi,यह कोड इसी कार्यालय का है,01-07-2026,समाहरणालय",
        "bn,এই কোড এই দপ্তরেরই,০১-০৭-২০২৬,Collectorate"
    })
    void saysToEverybodyWhatPaperItIs(String language, String verdict, String day, String office) {
        String token = SealFixtures.token(seals.mark(SealFixtures.paper()));

        assertThat(get("/genuine/" + token, language))
                .hasStatusOk()
                .bodyText()
                .contains(verdict, day, office, language.equals("bn") ? "/১২/২০২৬" : "/12/2026");
    }

    @Test
    void readsWhatAReaderOfCodesShows() {
        Mark mark = seals.mark(SealFixtures.paper());

        assertThat(web.get().uri("/genuine").param("code", " " + mark.address() + " "))
                .hasStatusOk()
                .bodyText()
                .contains("01-07-2026");
    }

    @Test
    void saysNothingButThatItIsForged() {
        String token = SealFixtures.token(seals.mark(SealFixtures.paper()));
        String other = SealFixtures.token(seals.mark(SealFixtures.paper()));

        assertThat(get("/genuine/" + SealFixtures.spliced(token, other), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Not genuine")
                .doesNotContain("01-07-2026", "Collectorate");
    }

    @Test
    void comparesAFileByteByByte() {
        seals.made(seals.mark(SealFixtures.paper()), FILE);

        assertThat(compared(FILE))
                .hasStatusOk()
                .bodyText()
                .contains("This file is genuine and unaltered", "01-07-2026");
        assertThat(compared("a fileX".getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("This file is not known here")
                .doesNotContain("01-07-2026");
    }

    @Test
    void asksForTheFileThatIsMissing() {
        assertThat(compared(new byte[0])).hasStatus(422).bodyText().contains("Choose the file");
    }

    @Test
    void letsNobodyGuessAllDay() {
        for (int i = 0; i < GenuineController.A_MINUTE; i++) {
            assertThat(from("198.51.100.7")).hasStatusOk();
        }
        assertThat(from("198.51.100.7"))
                .hasStatus(429)
                .headers()
                .hasHeaderSatisfying(
                        "Retry-After",
                        seconds -> assertThat(seconds)
                                .singleElement()
                                .satisfies(
                                        one -> assertThat(Integer.parseInt(one)).isBetween(1, 61)));
    }

    private MvcTestResult from(String address) {
        return web.get()
                .uri("/genuine/x")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult compared(byte[] content) {
        return web.post()
                .uri("/genuine")
                .multipart()
                .file(new MockMultipartFile("file", "paper.pdf", "application/pdf", content))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .cookie(new Cookie("language", "en"))
                .exchange();
    }

    private MvcTestResult get(String address, String language) {
        return web.get().uri(address).cookie(new Cookie("language", language)).exchange();
    }
}

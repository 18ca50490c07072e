package org.sanchika.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class FindingTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    OfficeFixtures.Collectorate office;
    MatterId matter;
    String digits;

    @BeforeEach
    void setUp() {
        office = offices.collectorate();
        matter = matters.begun(office.clerk());
        digits = matters.lastNumber();
    }

    @Test
    void findsByAPartOfTheNumberInAnyScript() {
        String bengali = digits.chars()
                .mapToObj(c -> String.valueOf((char) ('০' + c - '0')))
                .reduce("", String::concat);

        assertThat(page(bengali)).contains("विषय " + digits);
        assertThat(page(digits.substring(1))).contains("विषय " + digits);
    }

    @Test
    void findsByWordsInAnyOrder() {
        assertThat(page(digits + " विषय")).contains("T/" + digits);
    }

    @Test
    void takesPatternSignsForWhatTheyAre() {
        assertThat(page("%" + digits)).doesNotContain("T/" + digits);
    }

    @Test
    void takesTheCharacterZeroForTheCallersMistake() {
        for (String path : new String[] {"/matters", "/api/v1/matters"}) {
            assertThat(web.get().uri(path).param("q", "a\0b").with(offices.by(office.clerk())))
                    .hasStatus(400);
        }
    }

    @Test
    void showsNothingToWhomItIsNotFor() {
        var stranger = offices.collectorate().clerk();

        assertThat(web.get().uri("/matters?q=" + digits).with(offices.by(stranger)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("विषय " + digits);
    }

    @Test
    void tellsAProgramWhereItLies() {
        assertThat(web.get().uri("/api/v1/matters?q=" + digits).with(offices.by(office.clerk())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[0].holder.postId")
                .isEqualTo(Long.toString(office.clerk().post().value()));
    }

    private String page(String question) {
        byte[] body = web.get()
                .uri("/matters?q={question}", question)
                .with(offices.by(office.clerk()))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }
}

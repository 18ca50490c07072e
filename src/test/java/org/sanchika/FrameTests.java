package org.sanchika;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SanchikaTest
class FrameTests {
    @Autowired
    MockMvcTester web;

    @Test
    void showsTheSignInPageInTheLanguageOfTheState() {
        assertThat(web.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"hi\"")
                .contains("संचिका");
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() {
        assertThat(web.get().uri("/inbox")).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void answersAProgramWithAProblem() {
        assertThat(web.get().uri("/api/v1/me").header("Accept-Language", "en"))
                .hasStatus(401)
                .hasContentType("application/problem+json;charset=UTF-8")
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/not-signed-in");
    }

    @Test
    void allowsNoInlineScriptOrStyle() {
        assertThat(web.get().uri("/sign-in"))
                .headers()
                .hasValue("Referrer-Policy", "same-origin")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .contains("default-src 'none'")
                                .doesNotContain("unsafe"));
    }
}

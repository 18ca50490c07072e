package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameJourneyTests extends Journey {

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.DESK_BENGALI, Look.PHONE_HINDI, Look.PHONE_BENGALI)
                .flatMap(look -> Stream.of(look, look.darkened()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signInIsForEverybody(Look look) {
        var visit = visit(look);

        new SignInPage(visit).open().tryToSignIn("nobody", "nothing");

        assertThat(visit.page().locator("[role=alert]")).isVisible();
        Accessibility.check(visit.page());
    }

    @Test
    void keepsThePlaceWhenTheLanguageChanges() {
        var page = visit(Look.DESK_HINDI).go("/sign-in?bye").page();

        page.locator(".langs button[lang=bn]").click();

        assertThat(page.locator("html")).hasAttribute("lang", "bn");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?bye"));
    }

    @Test
    void darkAndLightAreOnePressApart() {
        var page = visit(Look.DESK_BENGALI).go("/sign-in").page();

        page.locator("form[action='/theme'] button").click();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
}

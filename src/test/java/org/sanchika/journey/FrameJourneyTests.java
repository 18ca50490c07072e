package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.platform.language.Language;

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

    @Test
    void signsInAgainOnTopOfThePageAndLosesNothing() {
        var clerk = example.in(Language.HI).clerk();
        var visit = visit(clerk, Look.DESK_HINDI).go("/settings");
        var page = visit.page();
        page.locator("#typing").selectOption("inscript");
        visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("sanchika"));

        page.locator("form[action='/settings/preferences'] button").click();
        var over = page.frameLocator("dialog iframe");
        over.locator("#login").fill(login(clerk));
        over.locator("#password").fill(PASSWORD);
        over.locator("form.card button").click();

        assertThat(page.locator("main .notice")).isVisible();
        assertThat(page.locator("#typing")).hasValue("inscript");
    }

    @Test
    void actsInTheChairThatIsChosen() {
        var people = example.in(Language.BN);
        register.giveCharge(people.revenueClerk().person(), people.clerk().post(), "LINK", LocalDate.of(2026, 6, 1));
        var page =
                visit(people.revenueClerk(), Look.DESK_BENGALI).go("/settings").page();

        page.locator("details.me summary").click();
        page.locator(".menu button[name=post][aria-pressed=false]").click();

        assertThat(page.locator(".me .who small")).hasText("করণিক");
    }
}

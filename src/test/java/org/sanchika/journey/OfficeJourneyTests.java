package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator sets a section up, and its first official comes in. */
class OfficeJourneyTests extends Journey {

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI.darkened().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void bringsAnOfficialIn(Look look) {
        var people = example.in(look.language());
        var visit = visit(people.administrator(), look);
        Page page = visit.page();
        String mark = look.language().code();

        visit.go("/units/" + people.district().value());
        page.locator("details.fold").nth(1).locator("summary").click();
        page.locator("#new-hi").fill("नज़ारत शाखा " + mark);
        page.locator("form[action='/units'] .btn.p").click();
        assertThat(page.locator("h1")).containsText("नज़ारत शाखा");

        page.locator("a[href$='/posts/new']").click();
        page.locator("#titleHi").fill("नाज़िर " + mark);
        page.locator("form[action$='/posts'] .btn.p").click();
        assertThat(page.locator("h1")).containsText("नाज़िर");
        String post = page.url();

        visit.go("/people/new");
        page.locator("#nameHi").fill("श्री मोहन राम " + mark);
        page.locator("#code").fill("NZ-" + mark);
        page.locator("#mobile").fill("९८७६५४३२१०");
        page.locator("form[action='/people'] .btn.p").click();
        assertThat(page.locator("h1")).containsText("मोहन राम");
        String person = page.url();

        page.navigate(post + "/charges/new");
        page.locator("#q-person").fill("NZ-" + mark);
        page.locator("form[role=search] .btn").last().click();
        page.locator("form[action$='/charges'] .btn.p").click();
        assertThat(page.locator("h1")).containsText("नाज़िर");
        assertThat(page.locator("#now + *")).containsText("मोहन राम");

        page.navigate(person);
        page.locator("form[action$='/codes'] .btn.p").click();
        String code = page.locator(".secret").textContent();
        check(page, look);
        page.screenshot(new Page.ScreenshotOptions().setPath(Visit.FOLDER.resolve("code-" + look + ".png")));

        firstSignIn(look, "nz-" + mark, code.toLowerCase());
    }

    private void firstSignIn(Look look, String login, String code) {
        var visit = visit(look);
        Page page = visit.page();
        new SignInPage(visit).open().signIn(login, code);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/password"));
        check(page, look);
        page.screenshot(new Page.ScreenshotOptions().setPath(Visit.FOLDER.resolve("password-" + look + ".png")));
        page.locator("#fresh").fill("ganga kosi gandak");
        page.locator("#again").fill("ganga kosi gandak");
        page.locator("form.card button").click();
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("मोहन राम");
    }

    /** Axe itself needs scripts. */
    private static void check(Page page, Look look) {
        if (look.script()) {
            Accessibility.check(page);
        }
    }
}

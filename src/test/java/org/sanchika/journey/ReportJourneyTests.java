package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Figures for the Monday meeting: chosen once, kept under a name, to be sent to a colleague. */
class ReportJourneyTests extends Journey {

    @Test
    void figuresAreChosenOnceAndKept() {
        Look look = Look.DESK_HINDI;
        var people = example.in(look.language());
        Page page = visit(people.collector(), look).page();
        page.navigate("/reports/movements-by-month?from=2026-02-03&to=2026-03-04&kind=RECEIPT");

        page.locator("a[href*='/views/new']").click();
        page.locator("#span").selectOption("LAST_MONTH");
        page.locator("#called").fill("डाक की गति");
        page.locator("#called").press("Enter");
        assertThat(page.locator("h1")).hasText("डाक की गति");

        // looking for a colleague loses nothing, nor does what is wrong
        page.locator("#rhythm").selectOption("WEEKLY");
        page.locator("#at").fill("09:15");
        page.locator("#q-to").fill("प्रधान");
        page.locator("#q-to").press("Enter");
        assertThat(page.locator("#to input")).not().hasCount(1);
        String colleague = page.locator("#to input").last().getAttribute("value");
        Locator chosen = page.locator("#to input[value='" + colleague + "']");
        chosen.check();
        page.locator("form[action$='/delivery'] .btn.p").click();
        assertThat(page.locator("#to .err")).isVisible();
        assertThat(chosen).isChecked();
        assertThat(page.locator("#rhythm")).hasValue("WEEKLY");
        assertThat(page.locator("#at")).hasValue("09:15");

        page.navigate("/reports");
        Locator kept = page.locator(".kept", new Page.LocatorOptions().setHasText("डाक की गति"));
        kept.locator("a").first().click();
        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-\\d\\d-01&to=\\d{4}-\\d\\d-(28|29|30|31)&.*kind=RECEIPT"));
        page.goBack();
        kept.locator("a").last().click();
        page.locator("summary").last().click();
        page.locator("form[action$='/removal'] .btn.d").last().click();
        assertThat(page).hasURL(Pattern.compile("/reports$"));
        assertThat(kept).hasCount(0);
    }
}

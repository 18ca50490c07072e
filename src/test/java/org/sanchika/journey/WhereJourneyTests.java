package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Where is it stuck: from one's desk to the oldest paper at a level in three clicks. */
class WhereJourneyTests extends Journey {
    static final Look[] LOOKS = {Look.DESK_HINDI, Look.PHONE_BENGALI};

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theOldestAtALevelIsThreeClicksAway(Look look) {
        var people = example.in(look.language());
        letters.of(people);
        Page page = visit(people.collector(), look).page();
        page.navigate("/inbox");

        page.locator("a[href='/where']").first().click();
        page.locator(".figs tbody tr").last().locator("td.n a").first().click();
        page.locator("tbody a[data-row]").first().click();

        assertThat(page).hasURL(Pattern.compile("/matters/\\d+/movements"));
        assertThat(page.locator("h1")).isVisible();
    }
}

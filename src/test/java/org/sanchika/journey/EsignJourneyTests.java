package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sanchika.signing.TestEsp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An officer registers and signs by eSign: his browser goes to the provider, on another site, and comes back signed in. */
@Tag("long")
class EsignJourneyTests extends Journey {
    static final Look[] LOOKS = {Look.DESK_HINDI, Look.DESK_BENGALI.withoutScript()};

    private static TestEsp provider;

    @Autowired
    ExampleDrafts drafts;

    @DynamicPropertySource
    static void agreement(DynamicPropertyRegistry properties) throws Exception {
        provider = new TestEsp();
        provider.agree((name, value) -> properties.add("sanchika.signing.esign." + name, () -> value));
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theBrowserGoesToTheProviderAndBack(Look look) {
        var people = example.in(look.language());
        provider.person = new TestEsp.Person("SHRADDHA TRIPATHI", look.toString());
        String issue = drafts.issue(people);
        Page page = visit(people.collector(), look).page();

        page.navigate("/certificates");
        page.locator("form[action='/certificates/esign'] button").click();
        throughTheProvider(page);
        page.waitForURL("**/certificates");
        assertThat(page.locator("main")).containsText("SHRADDHA TRIPATHI");

        page.navigate("/signatures?item=ISSUE-" + issue.replaceAll("\\D", ""));
        page.locator("form[action='/signatures'] button.p").click();
        throughTheProvider(page);
        page.waitForURL("**/signatures/requests");
        assertThat(page.locator("tbody .b-g")).hasCount(1);
        page.navigate(issue);
        assertThat(page.locator("#scan")).hasCount(0);
    }

    private static void throughTheProvider(Page page) {
        Locator form = page.locator("form[action='" + provider.address() + "'] button");
        assertThat(form).isVisible();
        form.click();
        page.locator("[name=otp]").fill(TestEsp.OTP);
        page.locator("button").click();
        page.locator("button").click();
    }
}

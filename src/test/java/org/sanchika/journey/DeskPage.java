package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What lies on a desk, and what one does with it. */
record DeskPage(Page page) {
    DeskPage(Visit visit) {
        this(visit.page());
    }

    DeskPage inbox() {
        page.navigate("/inbox");
        return this;
    }

    Locator row(String subject) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(subject));
    }

    /** Opens the matter of this subject. */
    DeskPage open(String subject) {
        row(subject).locator("a[data-row]").click();
        assertThat(page.locator("h1")).containsText(subject);
        return this;
    }

    /** Confirms that the paper has come. */
    DeskPage receive() {
        press(page.locator(".deeds form[action$='/receipt'] button"));
        return this;
    }

    /** Sends what is open to the desk whose name begins so. */
    DeskPage send(String desk, String remarks) {
        page.locator("#send-q").fill(desk);
        Locator choices = page.locator("#send-to option").filter(new Locator.FilterOptions().setHasText(desk));
        choices.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("#send-to").selectOption(choices.first().getAttribute("value"));
        page.locator("#send-remarks").fill(remarks);
        press(page.locator("#send button[name=send]"));
        return this;
    }

    /** An act that needs a reason: {@code pull-back}, {@code closure} … */
    DeskPage act(String path, String reason) {
        Locator deed = page.locator(".deeds details")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/" + path + "']")));
        deed.locator("summary").click();
        deed.locator("textarea").fill(reason);
        press(deed.locator("form button").last());
        return this;
    }

    /** Closes what is open, saying how it ended: {@code REPLIED}, {@code FILED} … */
    void close(String disposal, String reason) {
        Locator deed = page.locator(".deeds details")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/closure']")));
        deed.locator("summary").click();
        deed.locator("select").selectOption(disposal);
        deed.locator("textarea").fill(reason);
        press(deed.locator("form button").last());
    }

    DeskPage park(String until, String reason) {
        Locator deed = page.locator(".deeds details")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/parking']")));
        deed.locator("summary").click();
        deed.locator("input[type=date]").fill(until);
        deed.locator("textarea").fill(reason);
        press(deed.locator("form button").last());
        return this;
    }

    /** What the button leads to has come, and says what was done. */
    void press(Locator button) {
        page.waitForNavigation(button::click);
        said();
    }

    void said() {
        assertThat(page.locator("main .notice[role=status]").first()).isVisible();
    }
}

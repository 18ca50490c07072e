package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A paper as its reader sees it. */
record PaperPage(Page page) {

    Locator act(String name) {
        return page.locator("[data-act=" + name + "]").first();
    }

    Locator leaf(int number) {
        return page.locator("#page-" + number);
    }

    Locator words() {
        return page.locator("[data-text]").first();
    }

    Locator at() {
        return page.locator("[data-goto] input").first();
    }

    Locator leaves() {
        return page.locator(".leaves").first();
    }

    PaperPage go(String number) {
        at().fill(number);
        at().press("Enter");
        return this;
    }

    /** The picture of the page is there. */
    void sees(int number) {
        assertThat(leaf(number)).isInViewport();
        page.waitForFunction(
                "n => { const i = document.querySelector(`#page-${n} img`); return i && i.complete && i.naturalWidth > 0 }",
                number);
    }

    /** pdf.js has come and shows the paper's text. */
    void opened() {
        page.locator(".textLayer").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Visit.FOLDER.resolve("screens/paper-" + name + ".png")));
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The dak pad, letter after letter. */
record PadPage(Page page) {
    PadPage(Visit visit) {
        this(visit.go("/dak-pad").page());
    }

    String letter() {
        return page.locator("form.padcard").getAttribute("data-id");
    }

    Locator subject() {
        return page.locator("form.padcard h1");
    }

    Locator desk(String title) {
        return page.locator(".padkey").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Waits until this letter is no longer the one on the pad, and has arrived. */
    void marks(Runnable mark) {
        String before = letter();
        page.waitForResponse("**/dak-pad/" + before + "/marks", mark);
        assertThat(page.locator("form.padcard[data-id='" + before + "']")).hasCount(0);
    }
}

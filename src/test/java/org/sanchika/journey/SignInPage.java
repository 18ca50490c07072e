package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The page where one says who one is. */
record SignInPage(Page page) {
    SignInPage(Visit visit) {
        this(visit.page());
    }

    SignInPage open() {
        page.navigate("/sign-in");
        return this;
    }

    void signIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("form.card button").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** After a one-time code the program asks for a password of one's own before anything else. */
    void ownPassword(String password) {
        assertThat(page).hasURL(Pattern.compile(".*/password"));
        page.locator("#fresh").fill(password);
        page.locator("#again").fill(password);
        page.locator("form.card button").click();
        page.waitForURL(address -> !address.endsWith("/password"));
    }

    void tryToSignIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("form.card button").click();
        page.waitForURL("**/sign-in?refused");
    }
}

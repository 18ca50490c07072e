package org.sanchika.journey;

import com.microsoft.playwright.Page;

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

    void tryToSignIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("form.card button").click();
        page.waitForURL("**/sign-in?refused");
    }
}

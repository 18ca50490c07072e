package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.sanchika.platform.language.Language;

/** The screens on which an administrator sets up units, posts and people. Names are given in one language. */
record TreePage(Page page, Language language) {

    /** Adds a unit below the one whose page is open, whose own page follows. */
    void addUnit(String kind, String name) {
        page.locator("details.fold").nth(1).locator("summary").click();
        page.locator("#new-" + language.code()).fill(name);
        page.locator("#new-kind").selectOption(kind);
        page.locator("#new-symbol").fill("SPL");
        page.locator("form[action='/units'] .btn.p").click();
        assertThat(page.locator("h1")).containsText(name);
    }

    /** Adds a post to the unit whose page is open; answers its address. */
    String addPost(String title, String... roles) {
        page.locator("a[href$='/posts/new']").click();
        page.locator("#title" + suffix()).fill(title);
        for (String role : roles) {
            page.locator("input[name=roles][value=" + role + "]").check();
        }
        page.locator("form[action$='/posts'] .btn.p").click();
        assertThat(page.locator("h1")).containsText(title);
        return page.url();
    }

    /** Answers the address of the person's page. */
    String addPerson(String name, String code) {
        page.navigate("/people/new");
        page.locator("#name" + suffix()).fill(name);
        page.locator("#code").fill(code);
        page.locator("#mobile").fill("९८७६५४३२१०");
        page.locator("form[action='/people'] .btn.p").click();
        assertThat(page.locator("h1")).containsText(name);
        return page.url();
    }

    void giveCharge(String post, String code, String name) {
        page.navigate(post + "/charges/new");
        page.locator("#q-person").fill(code);
        page.locator("form[role=search] .btn").last().click();
        page.locator("form[action$='/charges'] .btn.p").click();
        assertThat(page.locator("#now + *")).containsText(name);
    }

    /** The code with which a person signs in for the first time. */
    String oneTimeCode(String person) {
        page.navigate(person);
        page.locator("form[action$='/codes'] .btn.p").click();
        return page.locator(".secret").textContent();
    }

    private String suffix() {
        return language == Language.HI ? "Hi" : language == Language.BN ? "Bn" : "En";
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The editor on its trial desk. */
record EditorPage(Page page, String note) {

    static EditorPage open(Visit visit, String note) {
        return open(visit.page(), note);
    }

    static EditorPage open(Page page, String note) {
        page.navigate("/trial/" + note);
        assertThat(page.locator(".editor.live")).isVisible();
        return new EditorPage(page, note);
    }

    Locator text() {
        return page.locator(".ProseMirror");
    }

    Locator status() {
        return page.locator("[data-status]");
    }

    Locator asked(String what) {
        return page.locator("[data-ask=" + what + "]");
    }

    void answer(String what, String pick) {
        asked(what).locator("[data-pick=" + pick + "]").click();
        assertThat(asked(what)).isHidden();
    }

    EditorPage type(String keys) {
        text().pressSequentially(keys);
        return this;
    }

    /** Ways of typing are chosen in the frame. */
    EditorPage typing(String method) {
        page.locator("#typing-chip summary").click();
        page.waitForResponse(
                "**/typing", () -> page.locator("[data-choose=" + method + "]").click());
        text().focus();
        return this;
    }

    String html() {
        return (String) page.evaluate("() => document.querySelector('[data-editor]').editor.html()");
    }

    /** As from another program: the browser hands over HTML and plain text. */
    EditorPage paste(String html, String plain) {
        text().focus();
        page.evaluate(
                "([html, plain]) => { const data = new DataTransfer(); if (html) data.setData('text/html', html);"
                        + " data.setData('text/plain', plain); document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                new String[] {html, plain});
        return this;
    }

    /** What the browser keeps of it, encrypted. */
    String kept() {
        return (String) page.evaluate("name => localStorage.getItem('draft:trial:' + name) ?? ''", note);
    }

    void waitUntilKept() {
        page.waitForFunction("name => localStorage.getItem('draft:trial:' + name)", note);
    }

    void waitUntilNothingIsKept() {
        page.waitForFunction("name => !localStorage.getItem('draft:trial:' + name)", note);
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** The screen at the counter where letters are registered. */
record DiaryPage(Page page) {
    private static final Pattern DONE = Pattern.compile(".*\\d+/SPL/2026.*|.*[০-৯]+/SPL/[০-৯]+.*", Pattern.DOTALL);

    DiaryPage(Visit visit) {
        this(visit.page());
    }

    DiaryPage electronic() {
        page.navigate("/receipts/new?nature=electronic");
        return this;
    }

    DiaryPage physical() {
        page.navigate("/receipts/new?nature=physical");
        return this;
    }

    /** Chooses the scan and waits until it has been examined. */
    DiaryPage scan(String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "application/pdf", content));
        assertThat(page.locator("input[name=document]")).hasValue(Pattern.compile("[0-9a-f]{64}"));
        return this;
    }

    DiaryPage letter(String sender, String subject, String number) {
        page.locator("#senderName").fill(sender);
        page.locator("#subject").fill(subject);
        page.locator("#letterRef").fill(number);
        return this;
    }

    /** Types part of the desk's name and takes the first that is offered. */
    DiaryPage to(String desk) {
        page.locator("#to").pressSequentially(desk);
        page.locator(".f-to .suggest [role=option]").first().waitFor();
        page.locator("#to").press("ArrowDown");
        page.locator("#to").press("Enter");
        assertThat(page.locator("input[name=toPost]")).hasValue(Pattern.compile("\\d+"));
        return this;
    }

    /** Gives the number and sends; the screen is then ready for the next letter. */
    void send() {
        page.locator("button[name=then][value=send]").click();
        done();
    }

    /** Gives the number; the receipt is then shown. */
    void number() {
        page.locator("button[name=then][value=number]").click();
        done();
    }

    void done() {
        assertThat(page.locator("main .notice[role=status]").first()).hasText(DONE);
    }
}

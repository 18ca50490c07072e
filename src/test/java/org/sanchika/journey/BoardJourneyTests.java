package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** One letter to every block, and the board of who answered. */
class BoardJourneyTests extends Journey {
    private static final String SUBJECT = "ক্ষয়ক্ষতির সাপ্তাহিক প্রতিবেদন";

    @Test
    void sendsToAGroupAndRemindsTheRest() {
        var people = example.in(Language.BN);
        letters.another(people, "collector", SUBJECT);
        var collector = new DeskPage(visit(people.collector(), Look.DESK_BENGALI));
        Page page = collector.page();
        group(page);

        collector.inbox().open(SUBJECT).receive();
        page.locator(".deeds a[href$='/boards/new']").click();
        page.locator("#group").selectOption(new SelectOption().setLabel("বন্যা ব্লকসমূহ (৩)"));
        page.locator("#dueOn").fill("০৮-০৭");
        page.locator("#remarks").fill("ছক পূরণ করে পাঠান");
        page.locator("form.card button.btn.p").click();
        assertThat(rows(page, "b-a")).hasCount(3);
        String board = page.url();
        Accessibility.check(page);

        var first = new DeskPage(visit(people.blocks().get(0), Look.PHONE_BENGALI)).inbox();
        first.open(SUBJECT).receive();
        first.close("REPLIED", "প্রতিবেদন পাঠানো হল");
        var second = new DeskPage(visit(people.blocks().get(1), Look.PHONE_BENGALI)).inbox();
        second.open(SUBJECT).receive();

        page.navigate(board);
        assertThat(rows(page, "b-g")).hasCount(1);
        assertThat(rows(page, "b-b")).hasCount(1);
        assertThat(rows(page, "b-a")).hasCount(1);
        collector.press(page.locator("form[action$='/reminders'] button"));
        Accessibility.check(page);

        second.inbox().open(SUBJECT);
        assertThat(second.page().locator(".dright .problem")).containsText("১");
        first.page().navigate("/closed");
        assertThat(first.row(SUBJECT)).isVisible();
        page.navigate("/boards");
        assertThat(page.locator("tbody tr").filter(with(SUBJECT))).containsText("১ / ৩");
    }

    @Test
    void asksForAGroupAndADateThatWillDo() {
        var people = example.in(Language.HI);
        long id = letters.another(people, "collector", "सभी प्रखंडों से प्रतिवेदन")
                .value();
        Page page = visit(people.collector(), Look.PHONE_HINDI)
                .go("/receipts/" + id + "/boards/new")
                .page();
        page.locator("#dueOn").fill("31-02");
        page.locator("#remarks").fill("लिखा हुआ बचा रहे");

        page.locator("form.card button.btn.p").click();

        assertThat(page.locator("#dueOn-wrong")).isVisible();
        assertThat(page.locator("#remarks")).hasValue("लिखा हुआ बचा रहे");
        Accessibility.check(page);
    }

    private static void group(Page page) {
        page.navigate("/groups");
        page.locator("#name").fill("বন্যা ব্লকসমূহ");
        page.locator("form[action='/groups'] .btn.p").click();
        assertThat(page.locator("h1")).hasText("বন্যা ব্লকসমূহ");
        page.locator("form[action$='/members'] .btn").first().click();
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    private static Locator rows(Page page, String badge) {
        return page.locator("tbody tr td:nth-child(3) ." + badge);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** The morning's dak: one key, or one touch, for each letter. */
class DakPadJourneyTests extends Journey {
    private static final String HINDI_CLERK = "लिपिक, राजस्व";
    private static final String BENGALI_CLERK = "করণিক, রাজস্ব";

    @Test
    void marksManyLettersByKeys() {
        var people = example.in(Language.HI);
        List<String> subjects = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> "पैड पर अंकित पत्र क्रमांक " + n + "।")
                .toList();
        subjects.forEach(subject -> letters.another(people, "revenueHead", subject));
        var pad = new PadPage(visit(people.revenueHead(), Look.DESK_HINDI));
        Page page = pad.page();
        String key = pad.desk(HINDI_CLERK).getAttribute("data-key");

        for (int n = 0; n < subjects.size(); n++) {
            assertThat(pad.subject()).hasText(subjects.get(n));
            page.keyboard().press("r");
            page.keyboard().type("शीघ्र प्रतिवेदन दें");
            page.keyboard().press("Escape");
            pad.marks(() -> page.keyboard().press(key));
        }

        page.navigate("/sent");
        assertThat(new DeskPage(page).row("पैड पर अंकित पत्र क्रमांक")).hasCount(subjects.size());
        assertThat(new DeskPage(page).row(subjects.getLast())).containsText(HINDI_CLERK);
        new DeskPage(page).open(subjects.getLast());
        assertThat(page.locator(".path .said")).hasText("शीघ्र प्रतिवेदन दें");
    }

    @Test
    void takesASlipBackByOneKey() {
        var people = example.in(Language.HI);
        letters.another(people, "head", "भूल से अंकित पत्र");
        letters.another(people, "head", "भूल के बाद का पत्र");
        var pad = new PadPage(visit(people.head(), Look.DESK_HINDI));
        Page page = pad.page();
        while (!"भूल से अंकित पत्र".equals(pad.subject().textContent())) {
            String before = pad.letter();
            page.keyboard().press("s");
            page.locator("form.padcard:not([data-id='" + before + "'])").waitFor();
        }

        pad.marks(() -> page.keyboard().press("1"));
        assertThat(pad.subject()).hasText("भूल के बाद का पत्र");
        page.keyboard().press("u");

        assertThat(pad.subject()).hasText("भूल से अंकित पत्र");
        page.navigate("/sent");
        assertThat(new DeskPage(page).row("भूल से अंकित पत्र")).hasCount(0);
    }

    @Test
    void marksByTouchOnAPhone() {
        var people = example.in(Language.BN);
        letters.another(people, "revenueHead", "ফোনে চিহ্নিত প্রথম চিঠি");
        letters.another(people, "revenueHead", "ফোনে চিহ্নিত দ্বিতীয় চিঠি");
        var pad = new PadPage(visit(people.revenueHead(), Look.PHONE_BENGALI));
        Page page = pad.page();
        assertThat(pad.subject()).hasText("ফোনে চিহ্নিত প্রথম চিঠি");
        Accessibility.check(page);

        pad.marks(() -> pad.desk(BENGALI_CLERK).tap());
        assertThat(pad.subject()).hasText("ফোনে চিহ্নিত দ্বিতীয় চিঠি");
        page.locator("#remark").fill("আজই দেখুন");
        pad.marks(() -> pad.desk(BENGALI_CLERK).tap());
        page.locator("[data-padbar] button").tap();
        assertThat(pad.subject()).hasText("ফোনে চিহ্নিত দ্বিতীয় চিঠি");

        page.navigate("/sent");
        assertThat(new DeskPage(page).row("ফোনে চিহ্নিত প্রথম চিঠি")).containsText(BENGALI_CLERK);
        assertThat(new DeskPage(page).row("ফোনে চিহ্নিত দ্বিতীয় চিঠি")).hasCount(0);
    }

    @Test
    void keepsTheLetterAndTheRemarkWhenTheLineIsCut() {
        var people = example.in(Language.HI);
        letters.another(people, "revenueHead", "लाइन कटने पर भी बचा पत्र");
        letters.another(people, "revenueHead", "उसके बाद का पत्र");
        Visit visit = visit(people.revenueHead(), Look.DESK_HINDI);
        var pad = new PadPage(visit);
        String letter = pad.letter();
        pad.page().locator("#remark").fill("तार जुड़ने पर भेजें");
        visit.page().route("**/marks", route -> route.abort("connectionreset"));

        pad.desk(HINDI_CLERK).click();

        assertThat(pad.page().locator("[data-padbar] .problem")).isVisible();
        assertThat(pad.letter()).isEqualTo(letter);
        assertThat(pad.page().locator("#remark")).hasValue("तार जुड़ने पर भेजें");
    }
}

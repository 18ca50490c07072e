package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** Hindi and Bengali from a Latin keyboard, in any field; old text pasted comes out in Unicode. */
@Tag("long")
class TypingJourneyTests extends Journey {

    @Test
    void typesHindiAsItSounds() {
        var page = choosing("phonetic-hi", Look.DESK_HINDI);

        field(page).pressSequentially("aavedan par vichaar.");

        assertThat(field(page)).hasValue("आवेदन पर विचार।");
    }

    @Test
    void takesBackWhatWasTypedKeyByKey() {
        var page = choosing("phonetic-hi", Look.DESK_HINDI);

        field(page).pressSequentially("karan");
        field(page).press("Backspace");
        field(page).press("Backspace");

        assertThat(field(page)).hasValue("कर");
    }

    @Test
    void typesOnTheTypewritersKeys() {
        var page = choosing("remington-cbi-hi", Look.DESK_HINDI);

        field(page).pressSequentially("ftykf/kdkjh dk;kZy;");

        assertThat(field(page)).hasValue("जिलाधिकारी कार्यालय");
    }

    @Test
    void typesBengaliAndRemembersHow() {
        var page = choosing("bijoy-bn", Look.DESK_BENGALI);
        field(page).pressSequentially("ndyh");
        assertThat(field(page)).hasValue("সচিব");

        page.reload();
        field(page).pressSequentially("bdK");

        assertThat(field(page)).hasValue("নথি");
        assertThat(page.locator("body")).hasAttribute("data-typing", "bijoy");
    }

    @Test
    void goesOffAndOnByOneKey() {
        var page = choosing("inscript-hi", Look.DESK_HINDI);

        field(page).press("Alt+t");
        field(page).pressSequentially("k");
        field(page).press("Alt+t");
        field(page).pressSequentially("k");

        assertThat(field(page)).hasValue("kक");
    }

    @Test
    void convertsWhatIsPastedAndUndoesIt() {
        var page = visit(example.in(Language.HI).clerk(), Look.DESK_HINDI)
                .go("/settings")
                .page();

        paste(page, "eq[; lfpo] fcgkj");
        assertThat(field(page)).hasValue("मुख्य सचिव, बिहार");

        page.locator(".toast button").click();
        assertThat(field(page)).hasValue("eq[; lfpo] fcgkj");
    }

    @Test
    void leavesEnglishThatIsPasted() {
        var page = visit(example.in(Language.HI).clerk(), Look.DESK_HINDI)
                .go("/settings")
                .page();

        paste(page, "Letter No. 12/EST, Sub: postingOrders [draft]");

        page.waitForTimeout(300);
        assertThat(field(page)).hasValue("Letter No. 12/EST, Sub: postingOrders [draft]");
    }

    @Test
    void showsTheChoiceOnDeskAndPhone() {
        for (Look look : new Look[] {Look.DESK_HINDI, Look.DESK_BENGALI.darkened(), Look.PHONE_BENGALI}) {
            var page = visit(example.in(look.language()).clerk(), look)
                    .go("/settings")
                    .page();
            page.locator("#typing-chip summary").click();
            assertThat(page.locator("#typing-chip .menu")).isVisible();
            Accessibility.check(page);
        }
    }

    private Page choosing(String method, Look look) {
        var page =
                visit(example.in(look.language()).clerk(), look).go("/settings").page();
        page.locator("#typing-chip summary").click();
        page.waitForResponse(
                "**/typing", () -> page.locator("[data-choose=" + method + "]").click());
        field(page).click();
        return page;
    }

    private static Locator field(Page page) {
        return page.locator("#q");
    }

    /** As the browser pastes: the text arrives by an event and is then put in. */
    private static void paste(Page page, String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        field(page).click();
        field(page).press("Control+v");
    }
}

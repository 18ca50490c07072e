package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that is typed and not saved is still there when the page comes back: its text and every other field. */
@Tag("long")
class DraftKeepingJourneyTests extends Journey {
    private static final Look LOOK = Look.DESK_HINDI;

    @Autowired
    ExampleFiles files;

    @Test
    void whatWasTypedSurvivesAPageThatIsLost() {
        Page page = begun();
        page.locator("#subject").fill("बाढ़ राहत, दूसरी किस्त");
        page.locator("[name=designation]").first().fill("अंचल अधिकारी, मैरवा");
        page.locator("#remark").fill("देखें");
        text(page).click();
        text(page).pressSequentially("raashi");
        kept(page);
        assertThat(page.evaluate("() => Object.values(localStorage).join()").toString())
                .doesNotContain("raashi", "मैरवा");

        page.reload();
        assertThat(asked(page)).isVisible();
        assertThat(page.locator("#subject")).hasValue("बाढ़ राहत, दूसरी किस्त");
        assertThat(page.locator("[name=designation]").first()).hasValue("अंचल अधिकारी, मैरवा");
        assertThat(page.locator("#remark")).hasValue("");
        assertThat(text(page)).containsText("raashi");
        asked(page).locator("[data-pick=mine]").click();

        new DeskPage(page).press(page.locator("#draft-form .row.end .btn.p"));
        assertThat(page.locator(".versions li")).hasCount(2);
        assertThat(page.locator(".sheet-of-paper")).containsText("अंचल अधिकारी, मैरवा");
        assertThat(asked(page)).isHidden();
        gone(page);
    }

    @Test
    void whatIsNotWantedAnyMoreIsGone() {
        Page page = begun();
        String saved = page.locator("#subject").inputValue();
        page.locator("#subject").fill("कुछ और");
        kept(page);

        page.reload();
        asked(page).locator("[data-pick=theirs]").click();
        assertThat(page.locator("#subject")).hasValue(saved);
        gone(page);
        page.reload();
        assertThat(page.locator("#subject")).hasValue(saved);
        assertThat(asked(page)).isHidden();
    }

    @Test
    void anotherAddresseeIsNoReasonToAsk() {
        Page page = begun();
        page.locator("#subject").fill("तीसरी किस्त");
        page.locator("#desk").fill("प्रधान");
        kept(page);
        page.waitForNavigation(() -> page.locator("[name=find]").click());

        assertThat(page.locator("#subject")).hasValue("तीसरी किस्त");
        assertThat(asked(page)).isHidden();
    }

    private Page begun() {
        var people = example.in(LOOK.language());
        MatterId file = files.opened(people, people.collector(), "राहत");
        Page page = visit(people.collector(), LOOK).page();
        page.navigate("/files/" + file.value() + "/drafts");
        page.locator("#form").selectOption("LETTER");
        new DeskPage(page).press(page.locator("form[action$='/drafts'] .btn.p"));
        assertThat(page.locator(".editor.live")).isVisible();
        page.waitForResponse(
                "**/typing", () -> page.evaluate("() => document.querySelector('[data-choose=off]').click()"));
        return page;
    }

    private static Locator text(Page page) {
        return page.locator("#editor .ProseMirror");
    }

    private static Locator asked(Page page) {
        return page.locator("#editor [data-ask=restored]");
    }

    private static void kept(Page page) {
        page.waitForFunction("() => Object.keys(localStorage).some(k => k.startsWith('draft:draft:'))");
    }

    private static void gone(Page page) {
        page.waitForFunction("() => !Object.keys(localStorage).some(k => k.startsWith('draft:draft:'))");
    }
}

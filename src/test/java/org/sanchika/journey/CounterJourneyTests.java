package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** The counter on a bad day: no mouse, no session, two clicks, a wrong paper, an English keyboard. */
class CounterJourneyTests extends Journey {
    private static final String SENDER = "श्री रामबाबू साह";

    @Test
    void worksWithoutAMouse() {
        var people = example.in(Language.HI);
        String login = login(people.diarist());
        Page page = visit(Look.DESK_HINDI).go("/sign-in").page();
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));

        page.navigate("/receipts/new?nature=electronic");
        tabTo(page, "a.chip[href$='nature=physical']");
        page.keyboard().press("Enter");
        assertThat(page.locator("#senderName")).isFocused();
        page.keyboard().type(SENDER);
        tabTo(page, "#subject");
        page.keyboard().type("केवल कुंजियों से दर्ज पत्र");
        tabTo(page, "#to");
        page.keyboard().type("जिला पदाधिकारी");
        page.locator(".f-to .suggest [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Alt+KeyS");

        new DiaryPage(page).done();
    }

    @Test
    void opensTheNextLetterWithoutAMouse() {
        var people = example.in(Language.HI);
        letters.another(people, "collector", "कुंजियों से खोलने का पत्र");
        Page page = visit(people.collector(), Look.DESK_HINDI).go("/inbox").page();

        for (int i = 0; i < 50 && !focus(page).contains("कुंजियों से खोलने का पत्र"); i++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText("कुंजियों से खोलने का पत्र");
    }

    @Test
    void losesNothingWhenTheSessionEnds() {
        var people = example.in(Language.HI);
        Visit visit = visit(people.diarist(), Look.DESK_HINDI);
        Page page = visit.page();
        var diary = new DiaryPage(page).physical();
        diary.letter(SENDER, "सत्र समाप्ति के समय लिखा पत्र", "51").to("जिला पदाधिकारी");
        visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("sanchika"));

        page.locator("button[name=then][value=send]").click();
        var over = page.frameLocator("dialog iframe");
        over.locator("#login").fill("u" + people.diarist().person().value());
        over.locator("#password").fill(PASSWORD);
        over.locator("form.card button").click();

        diary.done();
        page.navigate("/created");
        assertThat(new DeskPage(page).row("सत्र समाप्ति के समय लिखा पत्र")).hasCount(1);
    }

    @Test
    void takesADoubleClickForOne() {
        Page page = visit(example.in(Language.BN).diarist(), Look.DESK_BENGALI).page();
        var diary = new DiaryPage(page).physical();
        diary.letter("শ্রী রতন ঘোষ", "দুবার চাপা চিঠি", "৫২").to("জেলাশাসক");

        page.locator("button[name=then][value=send]").dblclick();

        diary.done();
        page.navigate("/created");
        assertThat(new DeskPage(page).row("দুবার চাপা চিঠি")).hasCount(1);
    }

    @Test
    void saysWhatIsWrongWithAPaperAndKeepsWhatWasTyped() {
        Page page = visit(example.in(Language.HI).diarist(), Look.DESK_HINDI).page();
        new DiaryPage(page).electronic().letter(SENDER, "गलत प्रकार के काग़ज़ वाला पत्र", "53");

        page.setInputFiles(
                "#file", new FilePayload("letter.pdf", "application/pdf", "no pdf".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator("#document [role=status]")).hasClass(Pattern.compile(".*err.*"));
        assertThat(page.locator("#subject")).hasValue("गलत प्रकार के काग़ज़ वाला पत्र");
        page.locator("button[name=then][value=number]").click();
        assertThat(page.locator(".problems[role=alert]")).isVisible();
        assertThat(page.locator("#document .err").first()).isVisible();
        assertThat(page.locator("#subject")).hasValue("गलत प्रकार के काग़ज़ वाला पत्र");
        Accessibility.check(page);
    }

    @Test
    void saysSoWhenAnUploadBreaksOff() {
        Page page = visit(example.in(Language.HI).diarist(), Look.DESK_HINDI).page();
        new DiaryPage(page).electronic().letter(SENDER, "अपलोड टूटने पर भी बचा पत्र", "54");
        page.route("**/receipts/papers", route -> route.abort("connectionreset"));

        page.setInputFiles("#file", new FilePayload("letter.pdf", "application/pdf", new byte[2000]));

        assertThat(page.locator("#document [role=status]")).hasClass(Pattern.compile(".*err.*"));
        assertThat(page.locator("#subject")).hasValue("अपलोड टूटने पर भी बचा पत्र");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("cannot be reached by keyboard: " + selector);
    }

    private static String focus(Page page) {
        return (String) page.evaluate(
                "() => document.activeElement.matches('[data-row]') ? document.activeElement.textContent : ''");
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.platform.language.Language;

/** A letter becomes a file, is noted on, decided at the top and comes back. */
class FileJourneyTests extends Journey {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aFileGoesUpWithANoteAndComesBackDecided(Look look) {
        var people = example.in(look.language());
        boolean bengali = look.language() == Language.BN;
        String subject =
                (bengali ? "নলকূপ মেরামতের প্রস্তাব " : "चापाकल मरम्मत का प्रस्ताव ") + COUNT.incrementAndGet();
        letters.another(people, "head", subject);
        Page head = visit(people.head(), look).page();
        new DeskPage(head).inbox().open(subject).receive();

        openFileFor(head, bengali ? "১১" : "11");
        write(head, bengali ? "প্রস্তাবটি পরীক্ষা করা হয়েছে।" : "प्रस्ताव का परीक्षण किया गया।");
        look(head, look, "draft");
        sendTo(head, ExampleOffice.COLLECTOR.in(look.language()));

        Page officer = visit(people.collector(), look).page();
        new DeskPage(officer).inbox().open(subject);
        assertThat(officer.locator("[data-sheet]")).containsText(bengali ? "পরীক্ষা করা হয়েছে" : "परीक्षण किया गया");
        phrase(officer, bengali ? "অনুমোদিত।" : "अनुमोदित।");
        look(officer, look, "decision");
        sendTo(officer, ExampleOffice.HEAD.in(look.language()));

        new DeskPage(head).inbox().open(subject);
        assertThat(head.locator(".note").last()).containsText(bengali ? "অনুমোদিত" : "अनुमोदित");
        assertThat(head.locator(".note").last().locator("[data-p]")).hasAttribute("data-p", bengali ? "২" : "2");
        look(head, look, "back");
        close(head, bengali ? "নিষ্পন্ন।" : "निष्पादित।");
        head.navigate("/closed");
        assertThat(new DeskPage(head).row(subject)).isVisible();
    }

    /** The letter is said to be filed, the note says that the file may be closed, and it is. */
    private static void close(Page page, String why) {
        papers(page);
        Locator deal = page.locator("form[action$='/disposal']");
        page.locator(".paperdeeds summary").first().click();
        deal.locator("select").selectOption("FILED");
        new DeskPage(page).press(deal.locator("button"));
        write(page, why);
        page.locator(".notemore summary").click();
        page.locator("#decision").selectOption("CLOSE");
        page.waitForNavigation(
                () -> page.locator("button[formaction$='/notes']").click());
        page.locator(".fact > details > summary").click();
        new DeskPage(page).act("closure", why);
    }

    private static void papers(Page page) {
        Locator tab = page.locator(".mtabs a[data-tab=corr]");
        if (tab.isVisible()) {
            tab.click();
        }
    }

    private static void openFileFor(Page page, String number) {
        page.locator("a[href$='/file']").click();
        page.locator("a[href*='/files/new']").click();
        page.locator("[data-head]").first().selectOption(new SelectOption().setIndex(1));
        assertThat(page.locator("[data-preview]")).containsText(number);
        page.waitForNavigation(() -> page.locator(".newfile .btn.p").click());
        assertThat(page.locator(".file")).isVisible();
    }

    private static void write(Page page, String text) {
        Locator editor = page.locator(".ProseMirror");
        editor.click();
        page.keyboard().insertText(text);
    }

    private static void phrase(Page page, String text) {
        page.locator("[data-phrase='" + text + "']").click();
    }

    private static void sendTo(Page page, String desk) {
        Locator choice = page.locator("#send-to option")
                .filter(new Locator.FilterOptions().setHasText(desk))
                .first();
        page.locator("#send-to").selectOption(choice.getAttribute("value"));
        assertThat(page.locator("[data-send-label]")).containsText(desk);
        new DeskPage(page).press(page.locator("button[name=send]"));
    }

    private static void look(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Visit.FOLDER.resolveSibling("look").resolve("file-" + name + "-" + look + ".png")));
    }
}

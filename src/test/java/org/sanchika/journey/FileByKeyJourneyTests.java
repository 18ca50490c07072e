package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is noted on and sent without a mouse; and once, whatever the line does at that moment. */
class FileByKeyJourneyTests extends Journey {
    /** More stops than any page of ours has. */
    private static final int STOPS = 200;

    @Autowired
    ExampleFiles files;

    @Test
    void aFileIsFoundReadNotedOnAndSentByKeysAlone() {
        var people = example.in(Language.HI);
        String subject = "कुंजियों से भेजी गई संचिका";
        files.opened(people, people.head(), subject);
        Page page = visit(people.head(), Look.DESK_HINDI).go("/inbox").page();

        walkTo(page, subject);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".file")).isVisible();
        tabTo(page, ".ProseMirror");
        page.keyboard().type("Prastav par anumodan apekshit hai.");
        tabTo(page, "#send-to");
        choose(page, ExampleOffice.COLLECTOR.in(Language.HI));
        tabTo(page, "button[name=send]");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));

        new DeskPage(page).said();
        Page officer = visit(people.collector(), Look.DESK_HINDI).go("/inbox").page();
        walkTo(officer, subject);
        officer.waitForNavigation(() -> officer.keyboard().press("Enter"));
        assertThat(officer.locator(".note .said").last()).containsText("anumodan apekshit");
    }

    @Test
    void aNoteGoesOnRecordOnceWhenItsAnswerIsLost() {
        var people = example.in(Language.BN);
        String subject = "উত্তর হারানো নথি";
        long file = files.opened(people, people.head(), subject).value();
        Page page =
                visit(people.head(), Look.PHONE_BENGALI).go("/files/" + file).page();
        page.locator(".ProseMirror").click();
        page.keyboard().insertText("একবারই লেখা হল।");
        var choice = page.locator("#send-to option").filter(containing(ExampleOffice.COLLECTOR.in(Language.BN)));
        page.locator("#send-to").selectOption(choice.first().getAttribute("value"));

        AtomicInteger lost = new AtomicInteger();
        page.route("**/files/" + file + "/movements", route -> {
            if (route.request().method().equals("POST")) {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                lost.incrementAndGet();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        page.locator("button[name=send]").click();
        page.waitForCondition(() -> lost.get() == 1);
        page.unroute("**/files/" + file + "/movements");
        page.goBack();
        if (page.locator("button[name=send]").isVisible()) {
            page.waitForNavigation(() -> page.locator("button[name=send]").click());
        }

        Page officer = visit(people.collector(), Look.DESK_BENGALI)
                .go("/files/" + file)
                .page();
        assertThat(officer.locator(".note .said").filter(containing("একবারই লেখা হল")))
                .hasCount(1);
        officer.navigate("/matters/" + file + "/movements");
        assertThat(officer.locator(".path tbody tr")).hasCount(2);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** To the row with these words, as J walks. */
    private static void walkTo(Page page, String words) {
        for (int n = 0; n < STOPS; n++) {
            page.keyboard().press("j");
            if (page.evaluate("() => document.activeElement.closest('tr')?.textContent ?? ''")
                    .toString()
                    .contains(words)) {
                return;
            }
        }
        fail("no row with " + words + " was reached");
    }

    private static void tabTo(Page page, String selector) {
        for (int n = 0; n < STOPS; n++) {
            page.keyboard().press("Tab");
            if (page.evaluate("s => document.activeElement.matches(s)", selector)
                    .equals(true)) {
                return;
            }
        }
        fail(selector + " cannot be reached by Tab");
    }

    private static void choose(Page page, String desk) {
        Locator list = page.locator("#send-to");
        int options = page.locator("#send-to option").count();
        page.keyboard().press("Home");
        for (int n = 0; n < options; n++) {
            String chosen = list.evaluate("s => s.selectedOptions[0]?.textContent ?? ''")
                    .toString();
            if (chosen.contains(desk)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.evaluate("s => s.selectedOptions[0]?.textContent").toString())
                .contains(desk);
    }
}

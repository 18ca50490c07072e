package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** Two at one matter, many matters at once, and a browser that runs no scripts. */
class DeskJourneyTests extends Journey {

    @Test
    void tellsTheSecondWhoHoldsIt() {
        var people = example.in(Language.HI);
        long id = letters.another(people, "collector", "दो अधिकारियों के सामने खुला पत्र")
                .value();
        var first = new DeskPage(
                visit(people.collector(), Look.DESK_HINDI).go("/receipts/" + id).page());
        first.receive();
        Page second =
                visit(people.collector(), Look.DESK_HINDI).go("/receipts/" + id).page();

        first.page().navigate("/receipts/" + id);
        first.send("प्रधान सहायक", "जाँच करें");
        second.locator("#send-remarks").fill("मैं भी भेजता हूँ");
        second.locator("#send button[name=send]").click();

        assertThat(second.locator(".problem[role=alert]")).containsText("प्रधान सहायक");
    }

    @Test
    void distributesASectionsPost() {
        var people = example.in(Language.BN);
        letters.another(people, "queue", "বিলির জন্য প্রথম চিঠি");
        letters.another(people, "queue", "বিলির জন্য দ্বিতীয় চিঠি");
        var desk = new DeskPage(
                visit(people.head(), Look.DESK_BENGALI).go("/queue").page());

        desk.row("বিলির জন্য প্রথম চিঠি").locator("input[name=matter]").check();
        desk.row("বিলির জন্য দ্বিতীয় চিঠি").locator("input[name=matter]").check();
        desk.page().locator("button[formaction='/queue/distribution']").first().click();

        assertThat(desk.row("বিলির জন্য প্রথম চিঠি")).hasCount(0);
        assertThat(desk.row("বিলির জন্য দ্বিতীয় চিঠি")).hasCount(0);
    }

    @Test
    void receivesAndParksManyAtOnce() {
        var people = example.in(Language.HI);
        letters.another(people, "head", "एक साथ स्थगित पहला पत्र");
        letters.another(people, "head", "एक साथ स्थगित दूसरा पत्र");
        var desk = new DeskPage(visit(people.head(), Look.DESK_HINDI).page()).inbox();
        tickBoth(desk);
        desk.press(desk.page().locator("button[name=act][value=RECEIVE]"));
        tickBoth(desk);
        desk.page().locator("button[name=act][value=PARK]").click();
        desk.page().locator("#bulk-until").fill("2026-07-10");
        desk.page().locator("#bulk-reason").fill("प्रतिवेदन की प्रतीक्षा");
        desk.press(desk.page().locator("button[name=ready]"));

        assertThat(desk.inbox().row("एक साथ स्थगित")).hasCount(0);
        desk.page().navigate("/parked");
        assertThat(desk.row("एक साथ स्थगित")).hasCount(2);
    }

    private static void tickBoth(DeskPage desk) {
        desk.row("एक साथ स्थगित पहला पत्र").locator("input[name=matter]").check();
        desk.row("एक साथ स्थगित दूसरा पत्र").locator("input[name=matter]").check();
    }

    @Test
    void worksWithoutScripts() {
        var people = example.in(Language.HI);
        Look plain = Look.DESK_HINDI.withoutScript();
        Page counter = visit(people.diarist(), plain).page();
        new DiaryPage(counter)
                .physical()
                .letter("श्री गोपाल", "बिना स्क्रिप्ट के दर्ज पत्र", "61")
                .number();
        counter.locator("#send-q").fill("जिला पदाधिकारी");
        counter.locator("#send button[name=find]").click();
        counter.locator("#send button[name=send]").click();
        new DeskPage(counter).said();

        var officer = new DeskPage(visit(people.collector(), plain).page()).inbox();
        officer.open("बिना स्क्रिप्ट के दर्ज पत्र").receive();
        officer.act("closure", "कार्रवाई पूर्ण");

        officer.page().navigate("/closed");
        assertThat(officer.row("बिना स्क्रिप्ट के दर्ज पत्र")).isVisible();
    }
}

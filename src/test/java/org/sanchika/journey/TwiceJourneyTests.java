package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** The same form twice, by a slip, by the browser or by a bad line, acts once; a page that is out of date says so. */
class TwiceJourneyTests extends Journey {

    @Test
    void registersOnceWhenOneGoesBackAndPressesAgain() {
        String subject = "लौटकर फिर दबाया गया पत्र";
        Page page = visit(example.in(Language.HI).diarist(), Look.DESK_HINDI).page();
        var diary = new DiaryPage(page).physical();
        diary.letter("श्री देवेंद्र राम", subject, "81").number();
        String receipt = page.url();

        page.goBack();
        diary.letter("श्री देवेंद्र राम", subject, "81");
        page.waitForNavigation(
                () -> page.locator("button[name=then][value=number]").click());

        assertThat(registered(page, subject)).isEqualTo(1);
        page.navigate(receipt);
        assertThat(page.locator("h1")).containsText(subject);
    }

    @Test
    void registersTheNextLetterTypedOverTheOneBefore() {
        Page page = visit(example.in(Language.HI).diarist(), Look.DESK_HINDI).page();
        var diary = new DiaryPage(page).physical();
        diary.letter("श्री देवेंद्र राम", "लौटने से पहले का पत्र", "82").number();

        page.goBack();
        diary.letter("श्रीमती मालती देवी", "लौटकर ऊपर लिखा गया दूसरा पत्र", "83")
                .number();

        assertThat(page.locator("h1")).containsText("लौटकर ऊपर लिखा गया दूसरा पत्र");
        assertThat(registered(page, "लौटने से पहले का पत्र")).isEqualTo(1);
    }

    @Test
    void registersOnceWhenTheRefusedPageIsReloaded() {
        String subject = "ভুল সংশোধনের পর পাঠানো চিঠি";
        Page page = visit(example.in(Language.BN).diarist(), Look.PHONE_BENGALI).page();
        var diary = new DiaryPage(page).physical();
        diary.letter("শ্রী বিমল দাস", subject, "৮৪");
        page.locator("#letterDate").fill("31-02-2026");
        page.locator("button[name=then][value=number]").click();
        assertThat(page.locator(".problems[role=alert]")).isVisible();

        page.reload();
        assertThat(page.locator("#subject")).hasValue(subject);
        page.locator("#letterDate").fill("২৮-০৬");
        page.locator("button[name=then][value=number]").click();

        diary.done();
        assertThat(registered(page, subject)).isEqualTo(1);
    }

    @Test
    void movesOnceWhenTheLineRepeatsTheRequest() {
        var people = example.in(Language.BN);
        long id = letters.another(people, "collector", "দুবার পৌঁছানো অনুরোধ").value();
        Visit visit = visit(people.collector(), Look.DESK_BENGALI).go("/receipts/" + id);
        var desk = new DeskPage(visit);
        desk.receive();
        visit.go("/receipts/" + id);

        Request sent = desk.page()
                .waitForRequest(
                        "**/movements", () -> desk.send(ExampleOffice.HEAD.in(Language.BN), "একবারই পাঠানো হল"));
        var again = visit.context()
                .request()
                .fetch(
                        sent.url(),
                        RequestOptions.create()
                                .setMethod("POST")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(sent.postDataBuffer()));

        assertThat(again.status()).isEqualTo(200);
        visit.go("/matters/" + id + "/movements");
        assertThat(desk.page().locator(".path .said").filter(containing("একবারই পাঠানো হল")))
                .hasCount(1);
        assertThat(desk.page().locator(".path tbody tr")).hasCount(3);
    }

    @Test
    void doesTheRestOfWhatWasTickedOnAStalePage() {
        var people = example.in(Language.BN);
        long gone =
                letters.another(people, "head", "অন্য জানালা থেকে পাঠানো চিঠি").value();
        letters.another(people, "head", "এখনও টেবিলে থাকা চিঠি");
        var stale = new DeskPage(visit(people.head(), Look.PHONE_BENGALI)).inbox();
        var other = new DeskPage(
                visit(people.head(), Look.DESK_BENGALI).go("/receipts/" + gone).page());
        other.receive();
        other.page().navigate("/receipts/" + gone);
        other.send(ExampleOffice.CLERK.in(Language.BN), "প্রতিবেদন দিন");

        stale.row("অন্য জানালা থেকে পাঠানো চিঠি").locator("input[name=matter]").check();
        stale.row("এখনও টেবিলে থাকা চিঠি").locator("input[name=matter]").check();
        stale.page().locator("button[name=act][value=RECEIVE]").click();

        assertThat(stale.page()
                        .locator(".problem[role=alert], .problems[role=alert]")
                        .first())
                .containsText(ExampleOffice.CLERK.in(Language.BN));
        assertThat(stale.inbox().row("অন্য জানালা থেকে পাঠানো চিঠি")).hasCount(0);
        assertThat(stale.row("এখনও টেবিলে থাকা চিঠি")).hasCount(1);
        Accessibility.check(stale.page());
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** How many letters of this subject the diary holds. */
    private static int registered(Page page, String subject) {
        page.navigate("/created");
        return new DeskPage(page).row(subject).count();
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The section head corrects a cover, attaches a file and puts a letter into one, by keyboard. */
class FileCoverJourneyTests extends Journey {
    private static final AtomicInteger COUNT = new AtomicInteger(5000);

    @Autowired
    ExampleFiles files;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aCoverIsCorrectedAndFilesGoTogether(Look look) {
        var people = example.in(look.language());
        boolean bengali = look.language() == Language.BN;
        int n = COUNT.incrementAndGet();
        String subject = (bengali ? "সেচ খাল মেরামত " : "सिंचाई नहर मरम्मत ") + n;
        String audit = (bengali ? "নিরীক্ষা অনুচ্ছেদ " : "अंकेक्षण कंडिका ") + n;
        MatterId file = files.opened(people, people.head(), subject);
        files.opened(people, people.head(), audit);
        Page page = visit(people.head(), look).page();

        page.navigate("/files/" + file.value() + "/cover");
        String mended = subject + (bengali ? " (সংশোধিত)" : " (संशोधित)");
        page.locator("#subject").fill(mended);
        page.locator("#grade").selectOption("CONFIDENTIAL");
        look(page, look, "form");
        new DeskPage(page).press(page.locator("form.card .btn.p"));
        assertThat(page.locator(".changes ins").first()).containsText(mended);
        page.locator(".changes").scrollIntoViewIfNeeded();
        look(page, look, "changes");

        page.navigate("/files/" + file.value() + "/related");
        choose(page, "#attach-number", audit);
        look(page, look, "attach");
        new DeskPage(page).press(page.locator("form[action$='/attachments'] .btn.p"));
        assertThat(page.locator("form[action$='/end']")).hasCount(1);
        look(page, look, "attached");

        String letter = (bengali ? "খালের পত্র " : "नहर का पत्र ") + n;
        MatterId receipt = letters.another(people, "head", letter);
        new DeskPage(page).inbox().open(letter).receive();
        page.navigate("/receipts/" + receipt.value() + "/file");
        choose(page, "#put-in-number", mended);
        look(page, look, "put-in");
        new DeskPage(page).press(page.locator("form[action$='/file'] .btn.p").first());
        assertThat(page.locator(".file h1")).containsText(mended);
    }

    /** Types, goes down the list and takes the first. */
    private static void choose(Page page, String field, String words) {
        page.locator(field).click();
        page.locator(field).fill(words);
        Locator first = page.locator(".suggest:not([hidden]) [role=option]").first();
        assertThat(first).containsText(words);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(field)).not().hasValue(words);
    }

    private static void look(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Visit.FOLDER.resolveSibling("look").resolve("cover-" + name + "-" + look + ".png")));
    }
}

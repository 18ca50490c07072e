package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The collector drafts a letter, approves it, takes its number and issues it by his sign-in. */
class DraftJourneyTests extends Journey {
    private static final AtomicInteger COUNT = new AtomicInteger(8000);

    @Autowired
    ExampleFiles files;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI, Look.DESK_BENGALI.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLetterGoesFromDraftToOfficeCopy(Look look) {
        var people = example.in(look.language());
        boolean bengali = look.language() == Language.BN;
        int n = COUNT.incrementAndGet();
        String subject = (bengali ? "বন্যা ত্রাণ বরাদ্দ " : "बाढ़ राहत आवंटन ") + n;
        MatterId file = files.opened(people, people.collector(), subject);
        Page page = visit(people.collector(), look).page();
        DeskPage desk = new DeskPage(page);

        page.navigate("/files/" + file.value() + "/drafts");
        page.locator("#form").selectOption("LETTER");
        desk.press(page.locator("form[action$='/drafts'] .btn.p"));
        assertThat(page.locator(".sheet-of-paper")).containsText(bengali ? "মহাশয়," : "महोदय,");
        assertThat(page.locator(".checks li")).hasCount(3);
        look(page, look, "begun");

        write(page, look, bengali ? "ত্রাণ বরাদ্দ অনুমোদিত হল।" : "राहत आवंटन स्वीकृत किया जाता है।");
        page.locator("[name=designation]").first().fill(bengali ? "সমষ্টি উন্নয়ন আধিকারিক" : "प्रखंड विकास पदाधिकारी");
        page.locator("#signatory")
                .selectOption(Long.toString(people.collector().post().value()));
        desk.press(page.locator("#draft-form .row.end .btn.p"));
        assertThat(page.locator(".checks li")).hasCount(0);
        look(page, look, "written");

        desk.press(page.locator("form[action$='/approval'] .btn"));
        assertThat(page.locator("#draft-form")).hasCount(0);
        desk.press(page.locator("form[action$='/issue'] .btn"));
        assertThat(page.locator("#scan")).isVisible();
        look(page, look, "numbered");
        desk.press(page.locator("form[action$='/sign-in'] .btn"));

        assertThat(page.locator("#scan")).hasCount(0);
        assertThat(page.locator(".sheet-of-paper"))
                .containsText(bengali ? "লগইন দ্বারা প্রমাণিত" : "लॉगिन से प्रमाणित");
        look(page, look, "issued");
        page.navigate("/files/" + file.value() + "#papers");
        assertThat(page.locator("#papers .tt").first()).containsText(subject);
    }

    private static void write(Page page, Look look, String text) {
        if (look.script()) {
            page.locator("#draft-form .ProseMirror").click();
            page.keyboard().press("Control+a");
            page.keyboard().insertText(text);
        } else {
            page.locator("#draft-form [name=text]").fill(text);
        }
    }

    private static void look(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Visit.FOLDER.resolveSibling("look").resolve("draft-" + name + "-" + look + ".png")));
    }
}

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

/**
 * The collector drafts a letter to another desk, approves it, takes its number, issues it by his sign-in and sends it; it is
 * diarised there in one press, and he sees that.
 */
class DraftJourneyTests extends Journey {
    private static final AtomicInteger COUNT = new AtomicInteger(8000);

    @Autowired
    ExampleFiles files;

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI, Look.DESK_BENGALI.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aLetterGoesFromDraftToTheDiaryOfAnotherDesk(Look look) {
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
        page.locator("#desk").fill(ExampleOffice.HEAD.in(look.language()));
        page.locator("[name=find]").click();
        page.locator("[name=add][value='" + people.head().post().value() + "']").click();
        assertThat(page.locator("[name=designation]").first()).hasValue(ExampleOffice.HEAD.in(look.language()));
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
        String issue = page.url();
        page.navigate("/files/" + file.value() + "#papers");
        assertThat(page.locator("#papers .tt").first()).containsText(subject);

        page.navigate(issue);
        page.locator("a[href$='/dispatches']").first().click();
        assertThat(page.locator("#mode-1")).hasValue("INSIDE");
        page.locator("form[action$='/dispatches'] button.p").click();
        assertThat(page.locator(".sendings li")).hasCount(1);
        String sent = page.url();
        diarised(people, subject, look);
        page.navigate(sent);
        assertThat(page.locator(".sendings .b-g")).hasCount(1);
    }

    @ParameterizedTest
    @MethodSource("narrowAndWide")
    void aSecondLanguageIsTypedInItsOwnScriptAndAskedForBeforeItGoes(Look look) {
        var people = example.in(look.language());
        MatterId file = files.opened(people, people.collector(), "द्विभाषी " + COUNT.incrementAndGet());
        Page page = visit(people.collector(), look).page();
        DeskPage desk = new DeskPage(page);
        page.navigate("/files/" + file.value() + "/drafts");
        page.locator("#form").selectOption("LETTER");
        desk.press(page.locator("form[action$='/drafts'] .btn.p"));
        String own = look.language().code();
        String other = own.equals("hi") ? "bn" : "hi";
        page.waitForResponse(
                "**/typing",
                () -> page.evaluate("m => document.querySelector(`[data-choose=${m}]`).click()", "phonetic-" + own));

        page.waitForNavigation(() -> page.locator("[name=addSecond][value=en]").click());
        assertThat(page.locator("[name=second-salutation]")).hasValue("Sir,");
        typed(page, "#second-subject", "Relief");
        assertThat(page.locator("#second-subject")).hasValue("Relief");
        page.locator("#second-language").selectOption(other);
        typed(page, "#second-subject", "kaka");
        assertThat(page.locator("#second-subject")).hasValue(other.equals("bn") ? "কাকা" : "कक");
        typed(page, "#subject", "kaka");
        assertThat(page.locator("#subject")).hasValue(own.equals("bn") ? "কাকা" : "कक");
        Locator second = page.locator("#second-editor .ProseMirror");
        second.click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().type("kaka ");
        assertThat(second).containsText(other.equals("bn") ? "কাকা" : "कक");
        look(page, look, "second");
        desk.press(page.locator("#draft-form .row.end .btn.p"));
        assertThat(page.locator(".sheet-of-paper .second[lang=" + other + "] .body"))
                .containsText(other.equals("bn") ? "কাকা" : "कक");

        page.waitForNavigation(() -> page.locator("[name=takeSecond]").click());
        look(page, look, "second-sure");
        page.waitForNavigation(() -> page.locator("[name=keepSecond]").click());
        assertThat(page.locator("#second-subject")).hasValue(other.equals("bn") ? "কাকা" : "कक");
        page.waitForNavigation(() -> page.locator("[name=takeSecond]").click());
        page.waitForNavigation(
                () -> page.locator("[name=takeSecond][value=sure]").click());
        assertThat(page.locator("#second-subject")).hasCount(0);
        desk.press(page.locator("#draft-form .row.end .btn.p"));
        assertThat(page.locator(".sheet-of-paper .second")).hasCount(0);
        assertThat(page.locator(".sheet-of-paper")).containsText(own.equals("bn") ? "কাকা" : "कक");
    }

    static Stream<Look> narrowAndWide() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI);
    }

    private static void typed(Page page, String field, String keys) {
        page.locator(field).click();
        page.keyboard().press("Control+a");
        page.keyboard().type(keys);
    }

    private void diarised(ExampleOffice.People people, String subject, Look look) {
        Page page = visit(people.head(), look).page();
        page.navigate("/arrivals");
        page.locator("a[data-row]")
                .filter(new Locator.FilterOptions().setHasText(subject))
                .click();
        look(page, look, "arrived");
        page.locator("form[action$='/receipt'] button").click();
        page.waitForURL("**/receipts/*");
        assertThat(page.locator("main")).containsText(subject);
        assertThat(page.locator("a[href^='/arrivals/']").first()).isAttached();
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

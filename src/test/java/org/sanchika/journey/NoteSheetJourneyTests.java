package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What helps while one reads and writes a note: what a reference leads to, phrases by key, whom it goes to. */
class NoteSheetJourneyTests extends Journey {
    @Autowired
    ExampleFiles files;

    static Stream<Look> looks() {
        return Stream.of(
                Look.DESK_HINDI, Look.PHONE_BENGALI, Look.DESK_BENGALI.darkened(), Look.PHONE_HINDI.darkened());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aNoteIsReadWrittenAndSentWithHelp(Look look) {
        var people = example.in(look.language());
        boolean bengali = look.language() == Language.BN;
        MatterId file = files.of(people);
        Page page = visit(people.collector(), look).page();
        page.navigate("/files/" + file.value());

        Locator reference = page.locator(".said a[href='#p-2']").first();
        reference.focus();
        assertThat(page.locator("#peek")).containsText(bengali ? "অনুমোদনযোগ্য" : "स्वीकृति योग्य");
        look(page, look, "peek");
        page.keyboard().press("Escape");
        assertThat(page.locator("#peek")).isHidden();

        page.keyboard().press("Alt+1");
        assertThat(page.locator(".ProseMirror")).containsText(bengali ? "একমত।" : "सहमत।");

        assertThat(page.locator("#send-to option:checked")).containsText(ExampleOffice.HEAD.in(look.language()));
        page.locator(".sendbar .pop summary").click();
        Locator star = page.locator("[data-star]");
        star.click();
        assertThat(star).hasAttribute("aria-pressed", "true");
        star.click();
        assertThat(star).hasAttribute("aria-pressed", "false");
        look(page, look, "send");
        page.locator(".sendbar .pop summary").click();
        page.locator(".notemore summary").click();
        page.locator("#noteKind").selectOption("YELLOW");
        assertThat(page.locator("[data-yellow]")).isVisible();
        look(page, look, "more");
        page.locator("#noteKind").selectOption("GREEN");
        assertThat(page.locator("[data-yellow]")).isHidden();
    }

    private static void look(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Visit.FOLDER.resolveSibling("look").resolve("sheet-" + name + "-" + look + ".png")));
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.platform.language.Language;

/** Hindi and Bengali from any keyboard, and from old fonts. */
class TypingJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "HI,phonetic-hi,vichaar,विचार",
        "HI,inscript-hi,kec,काम",
        "HI,remington-gail-hi,jke,राम",
        "BN,bijoy-bn,gfmfv,আমার"
    })
    void writesWhatTheKeysSay(Language language, String method, String keys, String text) {
        Page page = diary(language);
        page.locator("#typing-chip summary").click();
        page.locator("#typing-chip [data-choose='" + method + "']").click();

        page.locator("#subject").click();
        page.keyboard().type(keys);

        assertThat(page.locator("#subject")).hasValue(text);
    }

    @Test
    void makesUnicodeOfWhatIsPastedInAnOldFont() {
        Page page = diary(Language.HI);
        Locator subject = page.locator("#subject");
        subject.click();

        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("t => navigator.clipboard.writeText(t)", "fcgkj ljdkj] iVuk ds i= la[;k ds laca/k esa");
        page.keyboard().press("Control+V");

        assertThat(subject).hasValue("बिहार सरकार, पटना के पत्र संख्या के संबंध में");
    }

    private Page diary(Language language) {
        Page page = visit(example.in(language).revenueClerk(), Look.DESK_HINDI.in(language))
                .page();
        new DiaryPage(page).physical();
        return page;
    }
}

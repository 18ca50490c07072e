package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator fills his office from the template: first with mistakes, then mended, then once more. */
class ImportJourneyTests extends Journey {

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI.darkened());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fillsTheOfficeFromTheTemplate(Look look) throws IOException {
        var people = example.in(look.language());
        var visit = visit(people.administrator(), look);
        Page page = visit.page();
        String own = "J" + look.language().code() + "-SPL";

        visit.go("/units");
        page.locator("a[href='/imports']").click();
        keep(page, look, "start");
        Download template = page.waitForDownload(
                () -> page.locator("a[href='/imports/templates/units.csv']").click());
        String headings = Files.readString(template.path());
        Assertions.assertThat(headings.lines()).hasSize(2);

        String code = "IMP-" + look.language().code();
        upload(page, headings + code + ",CASTLE," + own + ",Castle,,,,\r\n,SECTION,nowhere,,,,,\r\n");
        assertThat(page.locator("#errors tbody tr")).hasCount(4);
        assertThat(page.locator("#errors")).containsText("CASTLE");
        keep(page, look, "bad");
        Download errors = page.waitForDownload(
                () -> page.locator("a[href$='/errors.csv']").click());
        Assertions.assertThat(Files.readString(errors.path())).contains("CASTLE", "nowhere");

        String mended = headings + code + ",SECTION," + own + ",Castle,क़िला शाखा,কেল্লা শাখা,,\r\n";
        visit.go("/imports");
        upload(page, mended);
        assertThat(page.locator("#counts tbody td").nth(1)).hasText(look == Look.DESK_HINDI ? "1" : "১");
        keep(page, look, "clean");
        page.locator("form[action$='/confirmation'] button").click();
        assertThat(page.locator("form[action$='/confirmation']")).hasCount(0);
        keep(page, look, "done");

        visit.go("/imports");
        upload(page, mended);
        assertThat(page.locator("#counts tbody td").nth(3)).hasText(look == Look.DESK_HINDI ? "1" : "১");
        assertThat(page.locator("form[action$='/confirmation']")).hasCount(0);
        keep(page, look, "same");

        visit.go("/units/" + people.district().value() + "/file-heads");
        keep(page, look, "heads");
        page.locator("td.deep1 a").first().click();
        assertThat(page.locator("#nameHi")).hasValue("अवकाश");
        keep(page, look, "head");
    }

    private static void upload(Page page, String text) {
        page.locator("#file")
                .setInputFiles(new FilePayload("units.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action='/imports'] .btn.p").click();
        page.waitForURL("**/imports/*");
    }

    private static void keep(Page page, Look look, String what) {
        Accessibility.check(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Visit.FOLDER.resolve("import-" + what + "-" + look + ".png")));
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.board.BoardFixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** Draws the pictures of README and user guides, from the example office; run by hand, see CONTRIBUTING.md. */
@Tag("pictures")
class PicturesTests extends Journey {
    private static final Path FOLDER = Path.of("docs/pictures");

    @Autowired
    BoardFixtures boards;

    @Autowired
    ExampleFiles files;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"HI", "BN"})
    void draws(Language language) {
        var people = example.in(language);
        var all = letters.of(people);
        counter(language, people);
        var officer = visit(people.collector(), Look.DESK_HINDI.in(language));
        draw(officer.go("/inbox"), "inbox");
        draw(officer.go("/where"), "where");
        draw(officer.go("/dak-pad"), "dak-pad");
        String third = all.keySet().stream().skip(2).findFirst().orElseThrow();
        draw(officer.go("/receipts/" + all.get(third).value()), "receipt");
        draw(officer.go("/boards/" + board(language, people)), "board");
        file(language, people, officer);
        draw(visit(people.collector(), Look.PHONE_HINDI.in(language)).go("/inbox"), "phone");
    }

    /** A letter half entered, with its scan. */
    private void counter(Language language, ExampleOffice.People people) {
        boolean bengali = language == Language.BN;
        String sender = bengali ? "শ্রীমতী লতা মণ্ডল" : "श्रीमती लता मंडल";
        String subject = bengali
                ? "কালভার্ট মেরামত ও নিকাশি নালা সংস্কারের জন্য আবেদন"
                : "पुलिया की मरम्मत एवं नाली निर्माण के लिए आवेदन";
        Visit visit = visit(people.diarist(), Look.DESK_HINDI.in(language));
        var diary = new DiaryPage(visit).electronic();
        diary.scan("letter.pdf", LetterPaper.pdf(language, sender, "128", subject));
        diary.letter(sender, subject, "128").to(ExampleOffice.COLLECTOR.in(language));
        visit.page().locator(".leaf img").first().evaluate("img => img.decode()");
        visit.page().locator("#senderName").focus();
        draw(visit, "counter");
        visit.page().evaluate("() => localStorage.clear()");
    }

    /** A file before the officer with his note half written, on the phone too, and how one is opened. */
    private void file(Language language, ExampleOffice.People people, Visit officer) {
        boolean bengali = language == Language.BN;
        String address = "/files/" + files.of(people).value();
        Page page = officer.go(address).page();
        page.locator(".leaf img").first().evaluate("img => img.decode()");
        page.locator(".ProseMirror").click();
        page.keyboard()
                .insertText(
                        bengali
                                ? "অনুচ্ছেদ ২-এর প্রস্তাব অনুমোদিত। আদেশ জারি করা হোক।"
                                : "कंडिका 2 का प्रस्ताव अनुमोदित। आदेश निर्गत किया जाए।");
        draw(officer, "file");
        Visit phone = visit(people.collector(), Look.PHONE_HINDI.in(language)).go(address);
        draw(phone, "file-phone");
        Visit head = visit(people.head(), Look.DESK_HINDI.in(language)).go("/files/new");
        head.page().locator("#subject").fill(bengali ? "নলকূপ মেরামতের প্রস্তাব" : "चापाकल मरम्मत का प्रस्ताव");
        head.page().locator("[data-head]").first().selectOption(new SelectOption().setIndex(1));
        assertThat(head.page().locator("[data-preview]")).containsText("/");
        draw(head, "file-new");
    }

    /** One letter to every block: one answered, one opened it, one did not. */
    private long board(Language language, ExampleOffice.People people) {
        boolean bengali = language == Language.BN;
        String subject =
                bengali ? "বন্যায় ক্ষয়ক্ষতির সাপ্তাহিক প্রতিবেদন তলব" : "बाढ़ से हुई क्षति का साप्ताहिक प्रतिवेदन";
        var letter = letters.another(people, "collector", subject);
        long board = boards.send(letter, people.blockGroup(), ExampleLetters.due(), people.collector());
        var first = new DeskPage(visit(people.blocks().getFirst(), Look.DESK_HINDI.in(language)))
                .inbox()
                .open(subject)
                .receive();
        first.close("REPLIED", bengali ? "প্রতিবেদন পাঠানো হল" : "प्रतिवेदन भेजा गया");
        new DeskPage(visit(people.blocks().get(1), Look.DESK_HINDI.in(language)))
                .inbox()
                .open(subject)
                .receive();
        return board;
    }

    private static void draw(Visit visit, String name) {
        Page page = visit.page();
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-" + visit.look().language().code() + ".png")));
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.platform.language.Language;
import org.sanchika.receipt.Receipts;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper is read page by page: by keyboard and on a phone, by who sees and who does not, beside another, and whole. */
class PaperJourneyTests extends Journey {
    /** All pages of the paper are fetched for it. */
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Autowired
    Receipts receipts;

    @Test
    void readsALongPaperByKeyboard() {
        MatterId letter = letter(Language.HI, SampleDocuments.pdf("long", 500), "पाँच सौ पृष्ठ");
        Visit visit = visit(example.in(Language.HI).collector(), Look.DESK_HINDI);
        List<Response> pictures = answers(visit, ".*/pages/\\d+$");
        var paper = new PaperPage(visit.go("/receipts/" + letter.value()).page());
        paper.sees(1);
        assertThat(paper.page().locator(".leaf")).hasCount(500);

        paper.go("321").sees(321);
        assertThat(paper.leaves()).isFocused();
        paper.page().keyboard().press("n");
        assertThat(paper.at()).hasValue("322");
        paper.page().keyboard().press("Home");
        paper.sees(1);
        paper.page().keyboard().press("End");
        paper.sees(500);
        paper.page().keyboard().press("PageUp");
        assertThat(paper.at()).hasValue("499");

        assertThat(pictures).as("pages that were passed are not fetched").hasSizeLessThan(25);
        assertThat((Integer) paper.page().evaluate("() => document.querySelectorAll('.leaf img').length"))
                .as("nor kept")
                .isLessThan(14);
        Accessibility.check(paper.page());
    }

    @Test
    void enlargesAndTurnsAPageWithoutLosingIt() {
        MatterId letter = letter(Language.BN, SampleDocuments.pdf("turned", 40), "ঘোরানো পৃষ্ঠা");
        var paper = new PaperPage(visit(example.in(Language.BN).collector(), Look.DESK_BENGALI)
                .go("/receipts/" + letter.value())
                .page());
        paper.go("৩০").sees(30);
        double wide = width(paper.leaf(30));

        paper.page().keyboard().press("+");
        paper.page().keyboard().press("+");
        assertThat(paper.at()).hasValue("৩০");
        assertThat(width(paper.leaf(30))).isGreaterThan(wide * 1.3);
        paper.page().keyboard().press("p");
        assertThat(paper.act("whole")).hasAttribute("aria-pressed", "true");
        assertThat(paper.leaf(30).boundingBox().height)
                .isLessThan(paper.leaves().boundingBox().height);

        paper.page().keyboard().press("r");
        assertThat(paper.leaf(30).boundingBox().width)
                .isGreaterThan(paper.leaf(30).boundingBox().height);
        assertThat(paper.at()).hasValue("৩০");
        paper.picture("turned-bn");
        paper.go("1").sees(1);
        paper.go("30").sees(30);
        assertThat(paper.leaf(30).boundingBox().width)
                .isGreaterThan(paper.leaf(30).boundingBox().height);
    }

    @Test
    void saysWhatThePageSays() {
        for (Look look : List.of(Look.DESK_HINDI, Look.DESK_BENGALI.darkened(), Look.PHONE_HINDI)) {
            String subject = look.language() == Language.BN ? "সেতু নির্মাণের প্রস্তাব" : "पुल निर्माण का प्रस्ताव";
            MatterId letter = letter(
                    look.language(), LetterPaper.pdf(look.language(), "BDO " + look, "12/701", subject), subject);
            var paper = new PaperPage(visit(example.in(look.language()).collector(), look)
                    .go("/receipts/" + letter.value())
                    .page());

            paper.act("text").click();

            assertThat(paper.words()).containsText(subject);
            assertThat(paper.words()
                            .locator("p[lang=" + look.language().code() + "]")
                            .filter(new Locator.FilterOptions()
                                    .setHasText(look.language() == Language.BN ? "মহাশয়" : "महाशय")))
                    .containsText(look.language() == Language.BN ? "জানাবেন।" : "जाए।");
            Accessibility.check(paper.page());
            paper.picture("text-" + look);
            paper.act("text").press("t");
            assertThat(paper.words()).isHidden();
        }
    }

    @Test
    void searchesThePaperItselfAndFetchesOnlyWhatItShows() {
        byte[] pdf = SampleDocuments.heavyPdf("needle", 80);
        MatterId letter = letter(Language.HI, pdf, "पाठ में खोज");
        Visit visit = visit(example.in(Language.HI).collector(), Look.DESK_HINDI);
        List<Response> parts = answers(visit, ".*/document$");
        var paper = new PaperPage(visit.go("/receipts/" + letter.value()).page());
        paper.go("70").sees(70);

        paper.page().keyboard().press("s");

        paper.opened();
        Locator shown = paper.page().locator(".pdfViewer .page[data-page-number='70'] .textLayer");
        assertThat(shown).containsText("needle 70");
        assertThat(paper.at()).hasValue("70");
        assertThat(parts.stream()
                        .filter(part -> part.status() == 206)
                        .mapToLong(PaperJourneyTests::length)
                        .sum())
                .as("of %d bytes", pdf.length)
                .isPositive()
                .isLessThan(pdf.length / 2);
        paper.page().locator("[data-find] input").fill("needle 7");
        paper.page().locator("[data-find] input").press("Enter");
        assertThat(paper.page().locator("[data-found]")).hasText(Pattern.compile("\\d+ / 11"), PATIENT);
        assertThat(paper.page().locator(".textLayer .highlight").first()).isVisible();
        Accessibility.check(paper.page());
        paper.picture("full-hi");

        paper.act("full").click();
        assertThat(paper.leaves()).isVisible();
        assertThat(paper.page().locator("[data-find]")).isHidden();
    }

    @Test
    void searchesOnAPhoneInTheDark() {
        MatterId letter = letter(Language.BN, SampleDocuments.pdf("telephone", 3), "ফোনে খোঁজা");
        var paper = new PaperPage(visit(example.in(Language.BN).collector(), Look.PHONE_BENGALI.darkened())
                .go("/receipts/" + letter.value())
                .page());

        paper.act("full").click();

        paper.opened();
        assertThat(paper.page().locator(".textLayer").first()).containsText("telephone 1");
        paper.page().locator("[data-find] input").fill("telephone 3");
        paper.page().locator("[data-find] input").press("Enter");
        assertThat(paper.at()).hasValue("৩");
        assertThat(paper.act("full")).isInViewport();
        assertThat(paper.page().locator(".highlight.selected")).isInViewport();
        Accessibility.check(paper.page());
        paper.picture("full-bn-phone-dark");
    }

    @Test
    void showsTwoLinkedPapersSideBySide() {
        var people = example.in(Language.HI);
        MatterId first = letter(Language.HI, SampleDocuments.pdf("first", 30), "पहला पत्र");
        MatterId second = letter(Language.HI, SampleDocuments.pdf("second", 30), "दूसरा पत्र");
        receipts.link(first, second, people.collector());
        var page = visit(people.collector(), Look.DESK_HINDI)
                .go("/receipts/" + first.value())
                .page();

        page.locator("a[href$='/beside/" + second.value() + "']").click();

        Locator right = page.locator("[data-id=other]");
        right.locator("[data-goto] input").fill("20");
        right.locator("[data-goto] input").press("Enter");
        assertThat(page.locator("#other-20")).isInViewport();
        assertThat(page.locator("#page-1")).isInViewport();
        Accessibility.check(page);
        new PaperPage(page).picture("beside-hi");
        page.setViewportSize(390, 844);
        assertThat(right.boundingBox().y)
                .isGreaterThan(page.locator("[data-id=page]").boundingBox().y + 300);
        new PaperPage(page).picture("beside-hi-phone");
    }

    @Test
    void readsWithoutAScript() {
        MatterId letter = letter(Language.HI, SampleDocuments.pdf("plain", 25), "बिना स्क्रिप्ट");
        var page = visit(example.in(Language.HI).collector(), Look.DESK_HINDI.withoutScript())
                .go("/receipts/" + letter.value())
                .page();

        assertThat(page.locator(".leaf img")).hasCount(20);
        assertThat(page.locator(".paper noscript, .paper a[href$='/document']").first())
                .isVisible();
        page.locator("a.nojs[href$='/pages/1/text']").click();
        assertThat(page.locator("article")).containsText("plain 1");
        page.locator("a[href$='/pages/2/text']").click();
        assertThat(page.locator("article")).containsText("plain 2");
    }

    private MatterId letter(Language language, byte[] pdf, String subject) {
        return letters.scanned(example.in(language), pdf, subject);
    }

    private static double width(Locator leaf) {
        return leaf.boundingBox().width;
    }

    private static List<Response> answers(Visit visit, String address) {
        List<Response> answers = new ArrayList<>();
        visit.context().onResponse(answer -> {
            if (answer.url().matches(address)) {
                answers.add(answer);
            }
        });
        return answers;
    }

    private static long length(Response answer) {
        return Long.parseLong(answer.headers().getOrDefault("content-length", "0"));
    }
}

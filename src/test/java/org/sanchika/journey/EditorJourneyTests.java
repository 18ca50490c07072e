package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/** Writing a note: in any script, with lists and tables, by keyboard alone, and from what other programs give. */
class EditorJourneyTests extends Journey {

    @Test
    void typesHindiAsItSoundsAndTakesItBackKeyByKey() {
        EditorPage editor = editor(Look.DESK_HINDI, "hindi").typing("phonetic-hi");

        editor.type("aavedan par vichaar. karan");
        editor.text().press("Backspace");
        editor.text().press("Backspace");

        assertThat(editor.html()).isEqualTo("<p>आवेदन पर विचार। कर</p>");
    }

    @Test
    void typesBengaliAndInScript() {
        EditorPage bengali = editor(Look.DESK_BENGALI, "bengali").typing("phonetic-bn");
        bengali.type("anumodoner jon");
        assertThat(bengali.text()).containsText("আনুমদনের");

        EditorPage inscript = editor(Look.DESK_HINDI, "inscript").typing("inscript-hi");
        inscript.type("khl");
        assertThat(inscript.text()).hasText("कपत");
    }

    @Test
    void leavesComposingAndDictationToTheBrowser() {
        EditorPage editor = editor(Look.DESK_HINDI, "dictated").typing("phonetic-hi");
        editor.text().focus();
        editor.page().keyboard().insertText("कृपया आदेश दें। ");
        var browser = editor.page().context().newCDPSession(editor.page());
        JsonObject composing = new JsonObject();
        composing.addProperty("text", "aad");
        composing.addProperty("selectionStart", 3);
        composing.addProperty("selectionEnd", 3);
        browser.send("Input.imeSetComposition", composing);
        JsonObject composed = new JsonObject();
        composed.addProperty("text", "आदर");
        browser.send("Input.insertText", composed);

        assertThat(editor.text()).hasText("कृपया आदेश दें। आदर");
        assertThat(editor.text()).hasAttribute("spellcheck", "true");
        assertThat(editor.text()).hasAttribute("lang", "hi");
    }

    @Test
    void makesATableByKeyboard() {
        EditorPage editor = editor(Look.DESK_HINDI, "table").typing("off");
        editor.text().press("Alt+F10");
        for (int i = 0; i < 8; i++) {
            editor.page().keyboard().press("ArrowRight");
        }
        editor.page().keyboard().press("Enter");
        editor.page().keyboard().press("Escape");
        for (String cell : new String[] {"A", "B", "C", "1", "2", "3", "4", "5", "6", "7"}) {
            editor.page().keyboard().type(cell);
            if (!cell.equals("7")) {
                editor.page().keyboard().press("Tab");
            }
        }

        assertThat(editor.page().locator(".ProseMirror th")).hasText(new String[] {"A", "B", "C"});
        assertThat(editor.page().locator(".ProseMirror td"))
                .hasText(new String[] {"1", "2", "3", "4", "5", "6", "7", "", ""});
        editor.page().locator("[data-cmd=column-remove]").click();
        assertThat(editor.page().locator(".ProseMirror th")).hasText(new String[] {"B", "C"});
        editor.page().locator("[data-cmd=table-remove]").click();
        editor.page().locator("[data-cmd=undo]").click();
        assertThat(editor.page().locator(".ProseMirror th")).hasText(new String[] {"B", "C"});
    }

    @Test
    void makesListsAndMarksByTyping() {
        EditorPage editor = editor(Look.DESK_HINDI, "lists").typing("off");

        editor.type("1. one");
        editor.text().press("Enter");
        editor.type("two");
        editor.text().press("Tab");
        editor.text().press("Enter");
        editor.text().press("Enter");
        editor.text().press("Enter");
        editor.text().press("Control+b");
        editor.type("x");
        editor.text().press("Control+b");
        editor.text().press("Control+.");
        editor.type("2");

        assertThat(editor.html())
                .isEqualTo("<ol><li><p>one</p><ol><li><p>two</p></li></ol></li></ol>"
                        + "<p><strong>x</strong><sup>2</sup></p>");
    }

    @Test
    void cleansWhatIsPasted() {
        EditorPage editor = editor(Look.DESK_HINDI, "pasted");

        editor.paste(
                "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p{color:red}</style></head><body>"
                        + "<h1 style='color:red'>विषय</h1><p class=MsoNormal onclick='alert(1)' style='margin:0'>यह "
                        + "<span style='font-weight:bold;color:blue'>आवश्यक</span> है<o:p></o:p></p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>"
                        + "1.<span>&nbsp;&nbsp; </span></span><![endif]>पहला</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>भीतर</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>दूसरा</p>"
                        + "<table border=1><tr><td style='width:50pt'><p>क\u202e</p></td><td>ख<img src=x onerror=alert(1)></td></tr></table>"
                        + "<script>alert(1)</script><a href='https://example.org'>x</a></body></html>",
                "x");

        assertThat(editor.html())
                .isEqualTo("<p><strong>विषय</strong></p><p>यह <strong>आवश्यक</strong> है</p>"
                        + "<ol><li><p>पहला</p><ul><li><p>भीतर</p></li></ul></li><li><p>दूसरा</p></li></ol>"
                        + "<table><tbody><tr><td><p>क</p></td><td><p>ख</p></td></tr></tbody></table><p>x</p>");
    }

    @Test
    void convertsKrutiDevAndUndoesIt() {
        EditorPage editor = editor(Look.DESK_HINDI, "kruti");

        editor.paste("<p style='font-family:\"Kruti Dev 010\"'><b>eq[; lfpo</b>] fcgkj</p>", "eq[; lfpo] fcgkj");
        assertThat(editor.text()).hasText("मुख्य सचिव, बिहार");
        assertThat(editor.html()).contains("<strong>मुख्य सचिव</strong>");

        editor.page().locator(".toast button").click();
        assertThat(editor.text()).hasText("eq[; lfpo] fcgkj");
    }

    @Test
    void refersToAPageAndTakesAPhrase() {
        EditorPage editor = editor(Look.DESK_HINDI, "reference").typing("off");

        editor.type("see ");
        editor.page().locator("[data-cmd=reference]").click();
        editor.page().keyboard().type("3");
        assertThat(editor.page().locator("[data-ref]")).hasCount(2);
        editor.page().keyboard().press("Enter");
        editor.page().locator("[data-phrase]").first().click();

        assertThat(editor.html()).isEqualTo("<p>see <a href=\"#c-3\">पत्र 3</a> अनुमोदनार्थ प्रस्तुत।</p>");
    }

    @Test
    void addsAPhraseAtTheEndOfATextOneHasNotBeenIn() {
        trial.saveElsewhere("kept", "<p>प्रस्ताव देखा।</p>");
        EditorPage editor = editor(Look.DESK_HINDI, "kept");

        editor.page().locator("[data-phrase]").last().click();

        assertThat(editor.html()).isEqualTo("<p>प्रस्ताव देखा। सहमत।</p>");
    }

    @Test
    void sendsWhatWasWritten() {
        EditorPage editor = editor(Look.DESK_HINDI, "sent").typing("off");
        editor.type("- agreed");

        editor.page().locator("form .btn.p").click();

        assertThat(editor.page().locator("#sent li")).hasText("agreed");
        editor.waitUntilNothingIsKept();
    }

    @Test
    void isAPlainFieldWithoutJavaScript() {
        trial.saveElsewhere("plain", "<p>पहला</p><ul><li>क</li></ul>");
        var page = visit(example.in(Language.HI).clerk(), Look.DESK_HINDI.withoutScript())
                .go("/trial/plain")
                .page();
        assertThat(page.locator(".loses")).isVisible();
        assertThat(page.locator("[role=toolbar]")).isHidden();

        page.locator("textarea").fill("सहमत।\n\nभेजें <b>");
        page.locator("form .btn.p").click();

        assertThat(page.locator("#sent p")).hasText(new String[] {"सहमत।", "भेजें <b>"});
    }

    @Test
    void canBeUsedByEverybody() {
        for (Look look : new Look[] {
            Look.DESK_HINDI, Look.DESK_BENGALI.darkened(), Look.PHONE_BENGALI, Look.PHONE_HINDI.darkened()
        }) {
            trial.saveElsewhere(
                    "look",
                    "<p>कंडिका 12 एवं 14 से <strong>सहमत</strong>। <a href=\"#c-4\">पत्र 4</a> से पुष्ट है।</p><ol><li>एक</li><li>दो</li></ol>"
                            + "<table><tr><th>मद</th><th>राशि</th></tr><tr><td>नलकूप</td><td>21.75</td></tr></table>");
            EditorPage editor = editor(look, "look");
            editor.page().locator(".ProseMirror td").first().click();
            assertThat(editor.page().locator("[data-in-table]")).isVisible();
            Accessibility.check(editor.page());
            editor.page()
                    .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setPath(java.nio.file.Path.of("/tmp/editor/" + look + ".png")));
            editor.page().locator("[data-cmd=reference]").click();
            assertThat(editor.page().locator("[data-ref]")).hasCount(2);
            Accessibility.check(editor.page());
            editor.page().keyboard().press("Escape");
        }
    }

    private EditorPage editor(Look look, String note) {
        return EditorPage.open(visit(example.in(look.language()).clerk(), look), note);
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;

/** What is typed is never lost, and nothing of anybody else is overwritten unasked. */
@Tag("long")
class EditorKeepingJourneyTests extends Journey {
    private static final Look LOOK = Look.DESK_HINDI;

    @Test
    void savesSoonAfterTheLastKey() {
        EditorPage editor = editor("saved");

        editor.type("abc");
        assertThat(editor.status()).containsText("10:42");

        assertThat(trial.note("saved").text().html()).isEqualTo("<p>abc</p>");
        assertThat(trial.lastSaved("saved")).containsEntry("priority", "high");
        editor.waitUntilNothingIsKept();
        editor.type("d");
        editor.text().blur();
        editor.page().waitForCondition(() -> trial.note("saved").version() == 2);
    }

    @Test
    void goesOnWithoutTheNetwork() {
        EditorPage editor = editor("offline");
        editor.page().context().setOffline(true);

        editor.type("kept here");
        assertThat(editor.status()).hasAttribute("data-state", "offline");
        editor.waitUntilKept();
        assertThat(editor.kept()).doesNotContain("kept here");
        assertThat(trial.note("offline").version()).isZero();

        editor.page().context().setOffline(false);
        assertThat(editor.status()).hasAttribute("data-state", "saved");
        assertThat(trial.note("offline").text().plain()).isEqualTo("kept here");
        editor.waitUntilNothingIsKept();
    }

    @Test
    void asksWhoseTextIsToStay() {
        EditorPage editor = editor("both");
        trial.saveElsewhere("both", "<p>theirs</p>");
        editor.type("mine");
        assertThat(editor.asked("other")).containsText("मीना कुजूर");
        assertThat(trial.note("both").text().plain()).isEqualTo("theirs");

        editor.answer("other", "mine");
        editor.page().waitForCondition(() -> trial.note("both").text().plain().equals("mine"));

        trial.saveElsewhere("both", "<p>theirs again</p>");
        editor.type("!");
        editor.answer("other", "theirs");
        assertThat(editor.text()).hasText("theirs again");
        editor.text().press("Control+z");
        assertThat(editor.text()).hasText("mine!");
    }

    @Test
    void takesTheAnswerThatWasLostForSaved() {
        EditorPage editor = editor("lost");
        editor.page().route("**/trial/lost", route -> {
            if (route.request().method().equals("PUT") && trial.note("lost").version() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        editor.type("once");

        assertThat(editor.status()).hasAttribute("data-state", "offline");
        assertThat(editor.status()).hasAttribute("data-state", "saved");
        assertThat(editor.asked("other")).isHidden();
        assertThat(trial.note("lost").version()).isEqualTo(1);
    }

    @Test
    void signsInOnTopWhenTheSessionEnded() {
        Acting clerk = example.in(Language.HI).clerk();
        EditorPage editor = EditorPage.open(visit(clerk, LOOK), "ended").typing("off");
        editor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("sanchika"));

        editor.type("still here");
        assertThat(editor.asked("ended")).isVisible();
        editor.waitUntilKept();
        editor.type(", going on");
        editor.asked("ended").locator("button").click();
        var frame = editor.page().frameLocator("iframe.over");
        frame.locator("input[name=login]").fill("u" + clerk.person().value());
        frame.locator("input[name=password]").fill(PASSWORD);
        frame.locator("input[name=password]").press("Enter");

        assertThat(editor.status()).hasAttribute("data-state", "saved");
        assertThat(trial.note("ended").text().plain()).isEqualTo("still here, going on");
    }

    @Test
    void restoresWhatAClosedTabHeld() {
        trial.setBusy("closed", true);
        EditorPage editor = editor("closed");
        editor.type("not yet saved");
        editor.waitUntilKept();
        assertThat(editor.status()).hasAttribute("data-state", "offline");
        Page other = editor.page().context().newPage();
        editor.page().close();

        EditorPage again = EditorPage.open(other, "closed");

        assertThat(again.asked("restored")).isVisible();
        assertThat(again.text()).hasText("not yet saved");
        trial.setBusy("closed", false);
        again.answer("restored", "mine");
        assertThat(again.status()).hasAttribute("data-state", "saved");
        assertThat(trial.note("closed").text().plain()).isEqualTo("not yet saved");
    }

    @Test
    void asksWhenTheServerHasNewerThanTheClosedTab() {
        EditorPage editor = editor("older");
        editor.page().context().setOffline(true);
        editor.type("old of mine");
        editor.waitUntilKept();
        Page other = editor.page().context().newPage();
        editor.page().close();
        other.context().setOffline(false);
        trial.saveElsewhere("older", "<p>newer</p>");

        EditorPage again = EditorPage.open(other, "older");

        assertThat(again.asked("older")).isVisible();
        assertThat(again.text()).hasText("newer");
        again.answer("older", "theirs");
        assertThat(again.text()).hasText("newer");
        again.waitUntilNothingIsKept();
    }

    @Test
    void leavesNothingBehindAtSignOut() {
        EditorPage editor = editor("wiped");
        editor.page().onDialog(Dialog::accept);
        editor.page().route("**/trial/wiped", Route::abort);
        editor.type("secret");
        editor.waitUntilKept();

        editor.page().locator("details.me summary").click();
        editor.page().locator("form[action='/sign-out'] button").click();

        editor.page().waitForURL("**/sign-in?bye");
        assertThat(editor.kept()).isEmpty();
    }

    @Test
    void tellsTwoWindowsOfEachOther() {
        EditorPage one = editor("twice");
        EditorPage two = EditorPage.open(one.page().context().newPage(), "twice");
        assertThat(one.asked("twice")).isVisible();
        assertThat(two.asked("twice")).isVisible();

        one.answer("twice", "ok");
        one.type("from one");

        assertThat(one.status()).containsText("10:42");
        assertThat(two.text()).hasText("from one");
        two.answer("twice", "ok");
        two.text().press("End");
        two.type(" and two");
        assertThat(two.status()).containsText("10:42");
        two.page().waitForCondition(() -> trial.note("twice").text().plain().equals("from one and two"));
    }

    @Test
    void takesOverWhatWasTypedBeforeTheEditorCame() {
        Page page = visit(example.in(Language.HI).clerk(), LOOK).page();
        List<Route> held = new ArrayList<>();
        page.route("**/editor.js", held::add);
        page.navigate("/trial/early", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("textarea").fill("पहले से\n\nलिखा <b>");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);

        assertThat(page.locator(".ProseMirror p")).hasText(new String[] {"पहले से", "लिखा <b>"});
        assertThat(page.locator("textarea")).isHidden();
        assertThat(page.locator("[data-status]")).containsText("10:42");
    }

    @Test
    void saysWhyItWasRefused() {
        EditorPage editor = editor("refused");
        editor.page()
                .evaluate("() => { const e = document.querySelector('[data-editor]').editor;"
                        + " e.set('<table><tr>' + '<td>1</td>'.repeat(31) + '</tr></table>'); e.insert('x'); }");

        assertThat(editor.status()).containsText("TOO_MANY_COLUMNS");
        editor.waitUntilKept();
    }

    private EditorPage editor(String note) {
        return EditorPage.open(visit(example.in(Language.HI).clerk(), LOOK), note)
                .typing("off");
    }
}

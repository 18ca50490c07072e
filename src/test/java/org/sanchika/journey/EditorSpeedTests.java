package org.sanchika.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.platform.language.Language;

/**
 * What a key costs in a note of thirty pages, Chromium slowed down six times, beside a bare editable field with the same
 * text: the processor time of the page's own thread, script, layout and painting, and of saving meanwhile. A busy machine lengthens all three, so they are compared.
 */
@Tag("long")
class EditorSpeedTests extends Journey {
    private static final String KEYS = "aavedan par vichaar karane hetu prastut ".repeat(3);
    private static final String NOTE =
            ("<p>भू-जल स्तर में गिरावट के कारण नया स्रोत 1.8 कि.मी. दूर चिह्नित हुआ है। <strong>पुनरीक्षित</strong> लागत"
                            + " रु. 124.60 लाख है, अतः <a href=\"#c-4\">पत्र 4</a> के अनुसार स्वीकृति अपेक्षित है।</p>")
                    .repeat(10)
                    .concat("<table><tr><th>मद</th><th>मूल</th><th>पुनरीक्षित</th></tr>"
                            + "<tr><td>नलकूप</td><td>18.20</td><td>21.75</td></tr>".repeat(8) + "</table>")
                    .repeat(30);

    @Test
    void aKeyInALongNoteCostsLittleMoreThanTheBrowserItselfTakes() {
        Visit visit = visit(example.in(Language.HI).clerk(), Look.DESK_HINDI);
        trial.saveElsewhere("long", NOTE);
        EditorPage.open(visit, "long").typing("phonetic-hi");
        double editor =
                aKey(visit.page(), visit.page().locator(".ProseMirror > p").nth(150));
        EditorPage.open(visit, "short");
        double empty =
                aKey(visit.page(), visit.page().locator(".ProseMirror > p").first());
        visit.page().setContent("<div contenteditable=true>" + NOTE + "</div>");
        double bare = aKey(visit.page(), visit.page().locator("p").nth(150));

        System.out.printf(
                "a key, 6x slower: %.1f ms in thirty pages, %.1f ms in an empty note, %.1f ms in a bare field%n",
                editor, empty, bare);
        assertThat(editor).isLessThan(bare * 3);
    }

    private static double aKey(Page page, Locator place) {
        place.scrollIntoViewIfNeeded();
        place.click();
        page.keyboard().type(KEYS);
        var rate = new JsonObject();
        rate.addProperty("rate", 6);
        var devtools = page.context().newCDPSession(page);
        devtools.send("Emulation.setCPUThrottlingRate", rate);
        Browser browser = page.context().browser();
        browser.startTracing(
                page, new Browser.StartTracingOptions().setCategories(List.of("toplevel", "devtools.timeline")));
        page.keyboard().type(KEYS);
        String trace = new String(browser.stopTracing(), StandardCharsets.UTF_8);
        rate.addProperty("rate", 1);
        devtools.send("Emulation.setCPUThrottlingRate", rate);
        return processorTime(trace) / KEYS.length();
    }

    /** Milliseconds that the thread worked which the keys came to. */
    private static double processorTime(String trace) {
        var events = JsonParser.parseString(trace).getAsJsonObject().getAsJsonArray("traceEvents");
        String thread = null;
        for (JsonElement event : events) {
            if (is(event, "EventDispatch")) {
                thread = thread(event);
            }
        }
        double took = 0;
        for (JsonElement event : events) {
            if (is(event, "ThreadControllerImpl::RunTask") && thread(event).equals(thread)) {
                took += event.getAsJsonObject().get("tdur").getAsDouble() / 1000;
            }
        }
        return took;
    }

    private static boolean is(JsonElement event, String name) {
        JsonElement named = event.getAsJsonObject().get("name");
        return named != null
                && named.getAsString().equals(name)
                && event.getAsJsonObject().has("tdur");
    }

    private static String thread(JsonElement event) {
        return event.getAsJsonObject().get("pid") + " "
                + event.getAsJsonObject().get("tid");
    }
}

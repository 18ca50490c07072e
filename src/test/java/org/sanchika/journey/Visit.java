package org.sanchika.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One reader at one browser. Whatever the browser complains of is kept, and fails the test. */
public final class Visit {
    /** Answers that a page gives on purpose: not signed in, gone, moved on, bad input. The browser notes them too. */
    private static final Pattern ANSWERED = Pattern.compile(
            "Failed to load resource: the server responded with a status of (401|403|404|409|413|415|422|429).*"
                    + "|.*net::ERR_(CONNECTION_RESET|INTERNET_DISCONNECTED|FAILED).*");

    /** Every step with what the page then was, for whoever looks for a fault: it takes time. */
    private static final boolean TRACED = Boolean.getBoolean("journey.trace");

    static final Path FOLDER = Path.of("target/journeys");

    private final BrowserContext context;
    private final Page page;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    Visit(String address, Look look) {
        this.look = look;
        this.context = Chromium.context(address, look);
        if (TRACED) {
            context.tracing()
                    .start(new Tracing.StartOptions().setSnapshots(true).setScreenshots(false));
        }
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onResponse(this::answered);
        this.page = context.newPage();
    }

    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens an address of the program. */
    public Visit go(String path) {
        page.navigate(path);
        return this;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Leaves a picture of what was seen, and a trace where one was asked for. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        if (TRACED) {
            context.tracing().stop(new Tracing.StopOptions().setPath(FOLDER.resolve(name + ".zip")));
        }
    }

    void close() {
        context.close();
    }

    private void heard(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.text().contains("Content Security Policy");
        if (bad && !ANSWERED.matcher(message.text()).matches()) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void answered(Response response) {
        if (response.status() >= 500) {
            complaints.add("answer " + response.status() + ": " + response.url());
        }
    }
}

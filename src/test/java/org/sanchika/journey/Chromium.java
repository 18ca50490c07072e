package org.sanchika.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one real Chromium of a test run; every visit has a context of its own in it. */
final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Browser browser;

    private Chromium() {}

    static BrowserContext context(String address, Look look) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), look.height())
                .setLocale(look.language().code() + "-IN")
                .setTimezoneId("Asia/Kolkata")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.script())
                .setIsMobile(look.phone())
                .setHasTouch(look.phone());
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(15_000);
        context.addCookies(List.of(
                new Cookie("language", look.language().code()).setUrl(address),
                new Cookie("theme", look.dark() ? "dark" : "light").setUrl(address)));
        return context;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(ARGUMENTS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Path program() {
        String named = System.getenv("CHROMIUM");
        Path program = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("No Chromium at " + program
                    + ": the journeys need it. Install it (Debian: apt-get install chromium) or set CHROMIUM to it.");
        }
        return program;
    }
}

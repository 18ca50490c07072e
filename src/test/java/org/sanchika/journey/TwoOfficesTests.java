package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.RunningOffice;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A letter and a file from one installation to another that is switched off; both are taken in when it is on again. */
@Tag("long")
class TwoOfficesTests {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<RunningOffice> running = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private Path place;
    private int here;
    private int there;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "two")
                .toAbsolutePath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        here = port();
        there = port();
    }

    @AfterEach
    void leaveNothing() throws Exception {
        visits.forEach(Visit::close);
        for (RunningOffice office : running) {
            office.close();
        }
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void aLetterWaitsForAnOfficeThatIsSwitchedOff() throws Exception {
        start("here", here);
        RunningOffice other = start("there", there);
        Page sender = signedIn("here", here, "chief", Look.DESK_HINDI);
        Page receiver = signedIn("there", there, "chief", Look.DESK_BENGALI);
        introduce(sender, "THERE", there);
        introduce(receiver, "HERE", here);
        compare(sender, receiver);
        compare(receiver, sender);

        other.close();
        Page officer = signedIn("here", here, "collector", Look.DESK_HINDI);
        send(officer);
        officer.locator(".sendings li").first().waitFor();
        assertThat(officer.locator(".sendings .bdg").first()).containsText("प्रतीक्षा");

        String letter = officer.url();
        String file = handOver(officer);
        officer.navigate(letter);

        start("there", there);
        told(officer, "पहुँचा");
        Page clerk = signedIn("there", there, "chief", Look.DESK_BENGALI);
        clerk.navigate("/arrivals");
        clerk.locator("a[data-row]").last().click();
        assertThat(clerk.locator("main")).containsText("HERE");
        clerk.locator("form[action$='/receipt'] button").click();
        clerk.waitForURL("**/receipts/*");
        told(officer, "वहाँ दर्ज हुआ");

        clerk.navigate("/visits");
        clerk.locator("#came ~ * a[data-row]").first().click();
        assertThat(clerk.locator("main")).containsText("HERE");
        clerk.locator("form[action$='/file'] button").click();
        clerk.waitForURL("**/files/*");
        clerk.navigate(clerk.url() + "/visits");
        handOver(clerk, "HERE");
        officer.navigate(file);
        RunningOffice.await("back", () -> {
            officer.reload();
            return officer.locator(".versions .bdg").first().innerText().contains("लौट आई");
        });
        assertThat(officer.locator("main")).containsText("THERE");
    }

    /** The file that lies longest on the desk; while the other office is off it can be called back. */
    private static String handOver(Page page) {
        page.navigate("/inbox");
        String file = page.locator("a[href^='/files/']").first().getAttribute("href");
        page.navigate(file + "/visits");
        handOver(page, "THERE");
        assertThat(page.locator("form[action$='/recall']")).hasCount(1);
        page.navigate(file);
        assertThat(page.locator("header.fh")).containsText("THERE");
        assertThat(page.locator("#send")).hasCount(0);
        return file + "/visits";
    }

    private static void handOver(Page page, String to) {
        page.locator("#place option[value^='" + to + "/']")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("#place")
                .selectOption(page.locator("#place option[value^='" + to + "/']")
                        .first()
                        .getAttribute("value"));
        page.locator("#reason").fill("प्रतिवेदन हेतु");
        page.locator("form[action$='/visits'] button.p").click();
        page.locator(".versions .bdg").first().waitFor();
    }

    /** Its card is fetched from its address. */
    private static void introduce(Page page, String code, int port) {
        page.navigate("/exchange");
        page.locator("#name").fill(code);
        page.locator("#code").fill(code);
        page.locator("#address").fill("http://127.0.0.1:" + port);
        page.locator("form[action='/exchange'] button.p").click();
        page.waitForURL("**/exchange/*");
    }

    /** What one shows as theirs the other shows as its own. */
    private static void compare(Page page, Page other) {
        String theirs = page.locator("dl.facts dd.kid").first().innerText();
        Page beside = other.context().newPage();
        beside.navigate("/exchange");
        assertThat(beside.locator("section[aria-labelledby=own] .kid")).hasText(theirs);
        beside.close();
        page.locator("#fingerprint").click();
        assertThat(page.locator("form[action$='/confirmation']")).hasCount(0);
    }

    /** The newest issue of the demo, which nobody has sent. */
    private static void send(Page page) {
        page.navigate("/issues");
        page.locator("a[href^='/issues/']:not([href*='?'])").first().click();
        page.locator("a[href$='/dispatches']").first().click();
        page.locator("#mode-1").selectOption("EXCHANGE");
        Locator desks = page.locator("#contacts option");
        page.locator("#contact-1").fill(desks.first().getAttribute("value"));
        page.locator("form[action$='/dispatches'] button.p").click();
    }

    private static void told(Page page, String state) throws Exception {
        RunningOffice.await(state, () -> {
            page.reload();
            return page.locator(".sendings .bdg").first().innerText().contains(state);
        });
    }

    private Page signedIn(String office, int port, String name, Look look) throws IOException {
        Visit visit = new Visit("http://localhost:" + port, look);
        visits.add(visit);
        for (JsonNode one : JSON.readTree(Files.readAllBytes(place.resolve(office + "/demo-logins.json")))) {
            if (one.get("login").asString().equals(name)) {
                new SignInPage(visit).open().signIn(name, one.get("password").asString());
                return visit.page();
            }
        }
        throw new IllegalStateException("no sign-in " + name);
    }

    private RunningOffice start(String name, int port) throws IOException {
        RunningOffice office = new RunningOffice(
                place.resolve(name),
                "--sanchika.demo=true",
                "--logging.level.root=error",
                "--sanchika.dispatch.exchange.soon=1s",
                "--server.port=" + port);
        running.add(office);
        return office;
    }

    private static int port() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

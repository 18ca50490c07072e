package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sanchika.TestClock;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** An empty installation: from the terminal's one-time code to the first letter of the first diarist. */
@TestPropertySource(properties = "test.own-context=first-office")
class FirstOfficeJourneyTests extends Journey {
    private static final Pattern CODE = Pattern.compile("One-time code:\\s+(\\S+)");

    @Autowired
    Environment environment;

    @Autowired
    TestClock clock;

    @Test
    void beginsWithACodeFromTheTerminal() throws IOException, InterruptedException {
        clock.set(Instant.now());
        Visit visit = visit(Look.DESK_HINDI);
        Page page = visit.go("/sign-in").page();
        assertThat(page.locator("main")).containsText("./sanchika init");
        Accessibility.check(page);

        new SignInPage(visit).open().signIn("sunita", init());
        Accessibility.check(page);
        new SignInPage(visit).ownPassword("punpun falgu sone");

        page.navigate("/units");
        page.locator("main a[href^='/units/']")
                .filter(new Locator.FilterOptions().setHasText("समाहरणालय, गया"))
                .first()
                .click();
        var tree = new TreePage(page, Language.HI);
        tree.addUnit("SECTION", "सामान्य शाखा");
        String post = tree.addPost("डायरी लिपिक", "DIARIST");
        String person = tree.addPerson("श्री अनिल माँझी", "GA-7");
        tree.giveCharge(post, "GA-7", "अनिल माँझी");

        firstLetter("ga-7", tree.oneTimeCode(person));
    }

    private void firstLetter(String login, String code) {
        Visit visit = visit(Look.PHONE_HINDI);
        new SignInPage(visit).open().signIn(login, code);
        new SignInPage(visit).ownPassword("chiraiyatand pul");

        var diary = new DiaryPage(visit).physical();
        diary.letter("ग्राम पंचायत, बोधगया", "पहला पत्र", "1").number();

        assertThat(visit.page().locator("h1")).containsText("पहला पत्र");
    }

    /** {@code ./sanchika init}, in a process of its own, on the database of the program that is running. */
    private String init() throws IOException, InterruptedException {
        Process init = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sanchika.Sanchika",
                        "--sanchika.command=init",
                        "--sanchika.database-url=" + environment.getRequiredProperty("sanchika.database-url"),
                        "--sanchika.database-owner-url="
                                + environment.getRequiredProperty("sanchika.database-owner-url"),
                        "--sanchika.data=target/test-data-init",
                        "--server.port=-1",
                        "--db-scheduler.enabled=false",
                        "--sanchika.init.login=sunita",
                        "--sanchika.init.name=सुनीता देवी",
                        "--sanchika.init.unit=समाहरणालय, गया",
                        "--sanchika.init.language=hi")
                .redirectErrorStream(true)
                .start();
        String said = new String(init.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher code = CODE.matcher(said);
        if (init.waitFor() != 0 || !code.find()) {
            throw new AssertionError(said);
        }
        return code.group(1);
    }
}

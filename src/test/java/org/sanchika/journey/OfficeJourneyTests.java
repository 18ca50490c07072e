package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.platform.language.Language;

/** An administrator sets a section up, and its first official comes in. */
class OfficeJourneyTests extends Journey {

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI.darkened().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void bringsAnOfficialIn(Look look) {
        var people = example.in(look.language());
        var visit = visit(people.administrator(), look);
        Page page = visit.page();
        var tree = new TreePage(page, Language.HI);
        String mark = look.language().code();

        visit.go("/units/" + people.district().value());
        tree.addUnit("SECTION", "नज़ारत शाखा " + mark);
        String post = tree.addPost("नाज़िर " + mark);
        String person = tree.addPerson("श्री मोहन राम " + mark, "NZ-" + mark);
        tree.giveCharge(post, "NZ-" + mark, "मोहन राम");
        String code = tree.oneTimeCode(person);
        check(page, look);

        firstSignIn(look, "nz-" + mark, code.toLowerCase());
    }

    private void firstSignIn(Look look, String login, String code) {
        var visit = visit(look);
        Page page = visit.page();
        new SignInPage(visit).open().signIn(login, code);
        check(page, look);
        new SignInPage(visit).ownPassword("ganga kosi gandak");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("मोहन राम");
    }

    /** Axe itself needs scripts. */
    private static void check(Page page, Look look) {
        if (look.script()) {
            Accessibility.check(page);
        }
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sanchika.dispatch.Issue;
import org.sanchika.platform.language.Language;
import org.sanchika.signing.KeyFixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter signed with the officer's own key file, and put into the post by the registry with a number and stamps. */
class RegistryJourneyTests extends Journey {
    static final Look[] LOOKS = {Look.DESK_HINDI, Look.PHONE_BENGALI};

    @Autowired
    ExampleDrafts drafts;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void aSignedLetterGoesByPost(Look look) {
        var people = example.in(look.language());
        boolean bengali = look.language() == Language.BN;
        Issue issue = drafts.another(people);
        String href = "/issues/" + issue.id().value();

        Page officer = visit(people.collector(), look).page();
        officer.navigate("/certificates");
        officer.locator("#key")
                .setInputFiles(new FilePayload(
                        "key.p12",
                        "application/x-pkcs12",
                        KeyFixtures.keyFile(bengali ? "শ্রীমতী অদিতি সেন" : "श्रीमती अदिति सेन")));
        officer.locator("#filePassword").fill(KeyFixtures.FILE_PASSWORD);
        officer.locator("#password").fill(KeyFixtures.PASSWORD);
        officer.locator("#again").fill(KeyFixtures.PASSWORD);
        press(officer, "form[action='/certificates'] button.p");
        officer.navigate("/signatures?item=ISSUE-" + issue.id().value());
        officer.locator("#password").fill("कुछ और");
        press(officer, "form[action='/signatures'] button.p");
        assertThat(officer.locator("#password-wrong")).isVisible();
        officer.locator("#password").fill(KeyFixtures.PASSWORD);
        press(officer, "form[action='/signatures'] button.p");

        officer.navigate(href + "/dispatches");
        officer.locator("#mode-1").selectOption("SPEED_POST");
        officer.locator("#way-1").selectOption("REGISTRY");
        officer.locator("#contact-1").fill(bengali ? "তমলুক, ৭২১৬৩৬" : "सिवान, 841226");
        press(officer, "form[action$='/dispatches'] button.p");
        assertThat(officer.locator(".sendings li")).hasCount(2);

        Page registry = visit(people.diarist(), look).page();
        registry.navigate("/stamps");
        Locator entry = registry.locator("details:has(form[action='/stamps'])");
        if (entry.getAttribute("open") == null) {
            entry.locator("summary").click();
        }
        registry.locator("#amount").fill(bengali ? "১০০" : "१००");
        registry.locator("#remark").fill(bengali ? "প্রধান ডাকঘর" : "प्रधान डाकघर");
        press(registry, "form[action='/stamps'] button.p");
        registry.navigate("/registry");
        registry.locator("[name=dispatch]").last().check();
        registry.locator("#weight").fill("20");
        registry.locator("#postage").fill("41.50");
        registry.locator("#tracking").fill("EB123456789IN");
        press(registry, "form[action='/registry/envelopes'] button.p");
        registry.locator("[name=envelope]").last().check();
        press(registry, "form[action='/registry/postings'] button.p");

        officer.navigate(href + "/dispatches");
        Locator posted =
                officer.locator(".sendings li").filter(new Locator.FilterOptions().setHasText("EB123456789IN"));
        assertThat(posted).hasCount(1);
        assertThat(posted).containsText(bengali ? "৪১.৫০" : "41.50");
    }

    /** A press of a button, and the page that answers. */
    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}

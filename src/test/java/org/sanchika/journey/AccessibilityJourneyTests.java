package org.sanchika.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every screen, in Hindi and Bengali, on a desk and on a phone, light and dark, is open to everybody. */
class AccessibilityJourneyTests extends Journey {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** Too long for every run: half a minute. */
    private static final String CONTRACT = "/api/docs";

    /** A quarter of the screens in each of four looks: beside the other journeys there is no time for more. */
    static Stream<Arguments> turns() {
        return Stream.of(
                Arguments.of(Look.DESK_HINDI, 0),
                Arguments.of(Look.PHONE_BENGALI.darkened(), 1),
                Arguments.of(Look.DESK_BENGALI.darkened(), 2),
                Arguments.of(Look.PHONE_HINDI, 3));
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.DESK_BENGALI, Look.PHONE_HINDI, Look.PHONE_BENGALI)
                .flatMap(look -> Stream.of(look, look.darkened()));
    }

    @Test
    void forgetsNoScreen() {
        Set<String> listed =
                screens.all(Language.HI).stream().map(Screen::pattern).collect(Collectors.toSet());

        assertThat(Screens.mapped(mapping)).isSubsetOf(listed);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void shutsNobodyOut(Look look, int turn) {
        List<Screen> all = screens.all(look.language()).stream()
                .filter(screen -> !screen.address().equals(CONTRACT))
                .toList();
        List<Screen> these = IntStream.range(0, all.size())
                .filter(n -> n % turns().count() == turn)
                .mapToObj(all::get)
                .toList();
        assertThat(amiss(these, look, false)).isEmpty();
    }

    /** Every screen in every look, with a picture of each. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("looks")
    void shutsNobodyOutInAnyLook(Look look) {
        assertThat(amiss(screens.all(look.language()), look, true)).isEmpty();
    }

    private List<String> amiss(List<Screen> all, Look look, boolean pictured) {
        List<String> amiss = new ArrayList<>();
        for (Screen.Reader reader : Screen.Reader.values()) {
            Page page = visit(reader, look).page();
            for (Screen screen : all) {
                if (screen.reader() == reader) {
                    page.navigate(screen.address());
                    page.evaluate("theme => document.documentElement.dataset.theme = theme", look.theme());
                    if (pictured) {
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Visit.FOLDER.resolve("screens/" + screen.name() + "-" + look + ".png")));
                    }
                    inspect(page, look, screen, amiss);
                }
            }
        }
        return amiss;
    }

    private static void inspect(Page page, Look look, Screen screen, List<String> amiss) {
        String place = screen.pattern() + " " + look + ": ";
        Accessibility.violations(page).forEach(one -> amiss.add(place + one));
        if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
            amiss.add(place + "wider than the screen");
        }
        String text = (String) page.evaluate("() => document.body.innerText");
        if (text.matches("(?s).*(\\{\\d|\\$\\{|\\?\\?\\?).*")) {
            amiss.add(place + "a word was not filled in");
        }
    }
}

package org.sanchika.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.platform.language.Language;

/** A letter from the counter to the officer, on to the clerk, back, aside and away; and where it is at each step. */
class LetterJourneyTests extends Journey {
    private static final AtomicInteger COUNT = new AtomicInteger(700);

    static Stream<Look> looks() {
        return Stream.of(Look.DESK_HINDI, Look.PHONE_BENGALI);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anElectronicLetterGoesItsWay(Look look) {
        var people = example.in(look.language());
        String subject = subject(look.language());
        var counter = new DiaryPage(visit(people.diarist(), look)).electronic();
        counter.scan("letter.pdf", LetterPaper.pdf(look.language(), "BDO", "12", subject));
        counter.letter(sender(look.language()), subject, "12/" + COUNT.get())
                .to(ExampleOffice.COLLECTOR.in(look.language()))
                .send();

        var officer = new DeskPage(visit(people.collector(), look)).inbox().open(subject);
        officer.send(ExampleOffice.HEAD.in(look.language()), remark(look.language()));

        officer.page().navigate("/sent");
        assertThat(officer.row(subject)).containsText(ExampleOffice.HEAD.in(look.language()));
        officer.open(subject).act("pull-back", remark(look.language()));
        officer.park("2026-07-09", remark(look.language()));
        officer.page().navigate("/parked");
        officer.open(subject).act("parking/end", remark(look.language()));
        officer.act("closure", remark(look.language()));
        officer.page().navigate("/closed");
        assertThat(officer.row(subject)).isVisible();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPaperIsTrackedFromHandToHand(Look look) {
        var people = example.in(look.language());
        String subject = look.language() == Language.BN ? "পুকুর লিজের হিসাব" : "तालाब बंदोबस्ती का विवरण";
        var counter = new DiaryPage(visit(people.diarist(), look)).physical();
        counter.letter(sender(look.language()) + "-2", subject, "13/" + COUNT.get())
                .to(ExampleOffice.COLLECTOR.in(look.language()))
                .send();

        var officer = new DeskPage(visit(people.collector(), look))
                .inbox()
                .open(subject)
                .receive();
        officer.send(ExampleOffice.CLERK.in(look.language()), remark(look.language()));

        counter.page().navigate("/matters?q=" + subject);
        assertThat(counter.page().locator("main")).containsText(ExampleOffice.CLERK.in(look.language()));
    }

    private static String subject(Language language) {
        int n = COUNT.incrementAndGet();
        return language == Language.BN ? "সেতু নির্মাণের প্রস্তাব নং " + n : "पुल निर्माण का प्रस्ताव सं. " + n;
    }

    private static String sender(Language language) {
        return language == Language.BN ? "শ্রীমতী লতা মণ্ডল" : "श्रीमती लता मंडल";
    }

    private static String remark(Language language) {
        return language == Language.BN ? "প্রতিবেদন দিন" : "प्रतिवेदन दें";
    }
}

package org.sanchika.custody.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.OfficeRegister;
import org.sanchika.office.PostId;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class SendingTests {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    MatterPanels panels;

    @Autowired
    Custody custody;

    @Autowired
    Desks desks;

    @Autowired
    Office tree;

    @Autowired
    OfficeRegister register;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.opened(office.clerk());
    }

    @Test
    void proposesTheReportingLineAndFromTheTopTheWayBack() {
        assertThat(next(office.clerk())).isEqualTo(office.head().post());
        made.sent(file, office.clerk(), office.head());
        assertThat(next(office.head())).isEqualTo(office.collector().post());
        made.sent(file, office.head(), office.collector());
        assertThat(next(office.collector())).isEqualTo(office.head().post());
    }

    @Test
    void proposesNobodyOutsideTheOffice() {
        Acting lone = offices.official(
                offices.unit(office.district(), "BLOCK", "प्रखंड"),
                "प्रखंड विकास पदाधिकारी",
                3,
                office.collector().post(),
                true,
                Role.OFFICER);
        MatterId own = made.opened(lone);

        MatterPanel panel = panels.of(own, lone).orElseThrow();

        assertThat(panel.next()).isNull();
        assertThat(panel.around())
                .extracting(Desk::post)
                .contains(office.collector().post());
        assertThat(page(own, lone)).bodyText().contains("<option value=\"\" data-title=\"…\" selected>");
    }

    @Test
    void warnsOfAVacantPostAndOfAStandIn() {
        PostId vacant = offices.post(office.section(), "रिक्त पद", 3, null, false, false, EnumSet.of(Role.OFFICER));
        assertThat(warnings(vacant)).bodyText().contains("यह पद रिक्त है");

        register.giveCharge(office.otherHead().person(), office.head().post(), "LINK", LONG_AGO);
        assertThat(warnings(office.head().post())).bodyText().contains("लिंक पदाधिकारी");
        assertThat(warnings(office.collector().post())).bodyText().isEqualTo("{\"items\":[]}");
    }

    @Test
    void warnsOfTheFifthBandAndForbidsNothing() {
        Acting third = offices.official(office.district(), "अपर समाहर्ता", 3, null, false, Role.OFFICER);
        Acting fifth = offices.official(office.district(), "आयुक्त", 5, null, false, Role.OFFICER);
        made.sent(file, office.clerk(), office.head());
        made.sent(file, office.head(), third);
        made.sent(file, third, office.collector());

        assertThat(web.get()
                        .uri("/matters/" + file.value() + "/warnings?toPost="
                                + fifth.post().value())
                        .with(offices.by(office.collector())))
                .bodyText()
                .contains("स्तर होगा");
        assertThat(made.sent(file, office.collector(), fifth)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void asksAnotherOfficeForItsViewAndComesBackToWhoeverAsked() {
        OfficeFixtures.Collectorate finance = offices.collectorate();
        made.sent(file, office.clerk(), office.head());
        assertThat(custody.send(file, Send.to(finance.head().post(), Action.FOR_CONCURRENCE), office.head()))
                .isEqualTo(new Outcome.Obstacle("note.refusal.question"));
        custody.send(file, consulting(finance.head().post()), office.head());

        MatterPanel there = panels.of(file, finance.head()).orElseThrow();
        assertThat(there.consultation().remarks()).isEqualTo("क्या राशि उपलब्ध है?");
        assertThat(there.next().post()).isEqualTo(office.head().post());
        assertThat(page(file, finance.head())).bodyText().contains("परामर्श", "क्या राशि उपलब्ध है?");
        made.sent(file, finance.head(), finance.collector());
        assertThat(panels.of(file, finance.collector()).orElseThrow().choices().get("custody.send.asks"))
                .extracting(Desk::post)
                .containsExactly(office.head().post());
        assertThat(web.get()
                        .uri("/matters/" + file.value() + "/warnings?toPost="
                                + office.collector().post().value())
                        .with(offices.by(finance.collector())))
                .bodyText()
                .contains("केवल आपके मत के लिए");

        made.sent(file, finance.collector(), office.head());
        assertThat(panels.of(file, office.head()).orElseThrow().consultation()).isNull();
    }

    private static Send consulting(PostId to) {
        return new Send(to, Action.FOR_CONCURRENCE, Priority.ORDINARY, null, "क्या राशि उपलब्ध है?", List.of());
    }

    @Test
    void keepsStarsOfAPersonAndOffersThem() {
        String star = "/favourites/" + office.otherHead().post().value();
        assertThat(web.post().uri(star).with(offices.by(office.clerk()))).hasStatus(303);
        web.post().uri(star).with(offices.by(office.clerk())).exchange();

        assertThat(desks.favourites(office.clerk().person()))
                .extracting(Desk::post)
                .containsExactly(office.otherHead().post());
        assertThat(desks.favourites(office.head().person())).isEmpty();
        assertThat(panels.of(file, office.clerk()).orElseThrow().choices().get("custody.send.favourites"))
                .hasSize(1);
        web.post().uri(star + "/end").with(offices.by(office.clerk())).exchange();
        assertThat(desks.favourites(office.clerk().person())).isEmpty();
    }

    @Test
    void forwardsToAnotherChargeOfOnesOwnInOneAct() {
        PostId second = offices.post(office.otherSection(), "प्रभारी", 2, null, false, false, EnumSet.of(Role.OFFICER));
        register.giveCharge(office.clerk().person(), second, "ADDITIONAL", LONG_AGO);

        assertThat(panels.of(file, office.clerk()).orElseThrow().choices().get("custody.send.charges"))
                .extracting(Desk::post)
                .containsExactly(second);
        custody.send(file, Send.to(second, Action.NECESSARY_ACTION), office.clerk());
        assertThat(custody.held(file).orElseThrow().holder()).isEqualTo(second);
    }

    @Test
    void findsADeskByItsWordsInAnyOrder() {
        assertThat(tree.find("स्थापना प्रधान", office.section(), 50))
                .extracting(Desk::post)
                .contains(office.head().post());
        assertThat(tree.find("प्रधान स्थापना", office.section(), 50))
                .extracting(Desk::post)
                .contains(office.head().post());
        assertThat(tree.find("प्रधान%स्थापना", office.section(), 50)).isEqualTo(List.of());
    }

    private PostId next(Acting by) {
        return panels.of(file, by).orElseThrow().next().post();
    }

    private MvcTestResult warnings(PostId post) {
        return web.get()
                .uri("/api/v1/matters/" + file.value() + "/warnings?toPost=" + post.value())
                .with(offices.by(office.clerk()))
                .exchange();
    }

    private MvcTestResult page(MatterId matter, Acting by) {
        return web.get().uri("/files/" + matter.value()).with(offices.by(by)).exchange();
    }
}

package org.sanchika.mis.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Views that people keep, on Wednesday 1 July 2026. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class ViewTests {
    private static final String KEEP = "/reports/disposal-time/views?from=2026-06-01&to=2026-06-10";

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void openWithDaysThatMove() {
        String section = "&unit=" + office.section().value();
        String page = kept(KEEP + section + "&called=सोमवारी बैठक&span=LAST_WEEK");
        kept(KEEP + "&called=वही दिन&span=FIXED");
        kept("/reports/parked/views?kind=RECEIPT&called=स्थगित डाक&span=LAST_WEEK");

        assertThat(get(page, office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("सोमवारी बैठक", "पिछला सप्ताह", "स्थापना शाखा", "कोई मेल सर्वर निर्धारित नहीं");
        String opened = "/reports/disposal-time?unit=" + office.section().value();
        assertThat(get("/reports", office.collector()))
                .bodyText()
                .contains("सोमवारी बैठक", html(opened + "&from=2026-06-22&to=2026-06-28&kind=FILE&clock=CALENDAR"))
                .contains(
                        "वही दिन",
                        html("/reports/disposal-time?from=2026-06-01&to=2026-06-10&kind=FILE&clock=CALENDAR"))
                .contains("स्थगित डाक", "\"/reports/parked?kind=RECEIPT&amp;clock=CALENDAR\"");
        clock.pass(Duration.ofDays(7));
        assertThat(get("/reports", office.collector()))
                .bodyText()
                .contains(html(opened + "&from=2026-06-29&to=2026-07-05&kind=FILE&clock=CALENDAR"))
                .contains(html("/reports/disposal-time?from=2026-06-01&to=2026-06-10&kind=FILE&clock=CALENDAR"));
    }

    @Test
    void areTheirReadersOwnAndGoWhenHeWants() {
        String page = kept(KEEP + "&called=मेरा&span=THIS_YEAR");

        assertThat(get(page, office.head())).hasStatus(404);
        assertThat(post(page + "/removal", office.head())).hasStatus(404);
        assertThat(post(page + "/delivery?to=1.1", office.head())).hasStatus(404);
        assertThat(get("/reports", office.head())).bodyText().doesNotContain("मेरा");
        assertThat(post(page + "/removal", office.collector())).hasRedirectedUrl("/reports");
        assertThat(get("/reports", office.collector())).hasStatusOk().bodyText().doesNotContain("मेरा");
        assertThat(get(page, office.collector())).hasStatus(404);
    }

    @Test
    void haveNamesOfTheirOwnAndAreNoMoreThanFifty() {
        kept(KEEP + "&called=मेरा&span=THIS_YEAR");

        assertThat(post(KEEP + "&called=मेरा", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("called-wrong", "इस नाम का सहेजा गया", "2026-06-10");
        assertThat(post(KEEP + "&called=", office.collector())).hasStatus(422);
        assertThat(post(
                        KEEP + "&called=क&unit="
                                + offices.collectorate().district().value(),
                        office.collector()))
                .hasStatus(404);
        jdbc.sql("""
                        INSERT INTO mis.view (person_id, name, report, chosen, span, made_at)
                        SELECT :person, 'दृश्य ' || n, 'parked', '{}', 'NOW', now() FROM generate_series(1, 49) n
                        """).param("person", office.collector().person().value()).update();
        assertThat(post(KEEP + "&called=एक और", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("50 प्रतिवेदन सहेज रखे हैं");
    }

    private String kept(String path) {
        MvcTestResult kept = post(path, office.collector());
        String page = kept.getResponse().getRedirectedUrl();
        assertThat(page).matches("/reports/views/\\d+");
        return page;
    }

    private static String html(String address) {
        return "\"" + address.replace("&", "&amp;") + "\"";
    }

    private MvcTestResult get(String path, Acting reader) {
        return web.get().uri(path).with(offices.by(reader)).exchange();
    }

    private MvcTestResult post(String path, Acting reader) {
        return web.post().uri(path).with(offices.by(reader)).exchange();
    }
}

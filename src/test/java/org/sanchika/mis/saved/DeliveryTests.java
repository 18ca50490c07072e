package org.sanchika.mis.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Outside;
import org.sanchika.office.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Views by e-mail against a real mail server that goes away and comes back, from Wednesday 1 July 2026, 10:00 on. */
class DeliveryTests extends Outside {
    private static final Logger log = LoggerFactory.getLogger(DeliveryTests.class);

    @Autowired
    DeliveryRound round;

    @Autowired
    DeliveryJob job;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    OfficeFixtures.Collectorate office;
    String page;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        page = post("/reports/usage/views?called=उपयोग&span=THIS_YEAR", office.collector())
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void bringsEachWhatHeMayLookAtOnceADay() throws Exception {
        address(office.collector());
        address(office.head());
        order("xlsx", "11:00", office.collector(), office.head());
        assertThat(get("/reports", office.collector())).bodyText().contains("प्रतिदिन, कार्यदिवसों पर");

        round.run();
        assertThat(sendings()).isEmpty();
        clock.pass(Duration.ofMinutes(61));
        round.run();
        round.run();
        await().atMost(Duration.ofSeconds(60)).until(() -> states().equals(List.of("SENT", "SENT")));
        for (long id : sendings()) {
            job.run(Long.toString(id), "");
        }

        assertThat(rows(only(office.collector()))).containsExactly("समाहरणालय", "स्थापना शाखा", "राजस्व शाखा", "कुल");
        assertThat(rows(only(office.head()))).containsExactly("स्थापना शाखा", "कुल");
        MimeMessage mail = only(office.head());
        assertThat(mail.getSubject()).isEqualTo("उपयोग (01-07-2026)");
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("प्रणाली का उपयोग", "संलग्न है", "की ओर से भेजा गया");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.access WHERE kind = 'EXPORT' AND target = :target AND person_id = :person")
                        .param("target", page + "/mail")
                        .param("person", office.head().person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        // Sunday is no working day, Monday is one
        clock.pass(Duration.ofDays(4));
        round.run();
        assertThat(sendings()).hasSize(2);
        clock.pass(Duration.ofDays(1));
        round.run();
        assertThat(sendings()).hasSize(4);
    }

    @Test
    void waitsForAServerThatIsDownAndSaysSoAfterADay() throws Exception {
        address(office.collector());
        order("pdf", "10:30", office.collector());
        MAIL.stop();
        clock.pass(Duration.ofMinutes(31));
        round.run();
        attempt();
        clock.pass(Duration.ofHours(5));
        attempt();
        assertThat(states()).containsExactly("WAITING");
        MAIL.start();
        until("SENT");
        try (InputStream file = attachment(only(office.collector()));
                var paper = Loader.loadPDF(file.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(paper)).contains("राजस्व शाखा");
        }
        // as the program found it had it been killed between the server's answer and its own note of it
        jdbc.sql("UPDATE mis.sending SET state = 'WAITING' WHERE view_id = :view")
                .param("view", view())
                .update();
        clock.pass(Duration.ofHours(1));
        until("SENT");
        only(office.collector());

        MAIL.stop();
        clock.pass(Duration.ofHours(18));
        round.run();
        attempt();
        clock.pass(Duration.ofHours(25));
        until("FAILED");
        MAIL.start();
        assertThat(states()).containsExactly("SENT", "FAILED");
        assertThat(get(page, office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("नहीं पहुँचा", "मेल सर्वर से एक दिन तक संपर्क नहीं हो सका");
        assertThat(get("/reports", office.collector())).bodyText().contains("पिछला ई-मेल नहीं पहुँचा");
    }

    @Test
    void goesOnlyToThoseWhoMayLookAtItAndHaveAnAddress() {
        Acting stranger = offices.collectorate().head();
        assertThat(post(delivery("10:30", office.collector()), office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("आपका ई-मेल पता दर्ज नहीं है");
        address(office.collector());
        assertThat(post(delivery("10:30", office.collector(), office.head()), office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("का ई-मेल पता दर्ज नहीं है");
        assertThat(post(delivery("25:30", stranger, office.clerk()), office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("at-wrong", "कम से कम एक प्राप्तकर्ता", "25:30");
        assertThat(post(delivery("10:45", office.collector()) + "&q=प्रधान सहायक&look=1", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains(key(office.head()), key(office.otherHead()), "10:45")
                .doesNotContain(key(stranger), key(office.clerk()));
        assertThat(sendings()).isEmpty();
        // of a fixed office only those hear who may look at it
        String other = post(
                        "/reports/usage/views?called=राजस्व&unit="
                                + office.otherSection().value(),
                        office.collector())
                .getResponse()
                .getRedirectedUrl();
        assertThat(post(other + "/delivery?q=प्रधान सहायक&look=1", office.collector()))
                .bodyText()
                .contains(key(office.otherHead()))
                .doesNotContain(key(office.head()));
    }

    @Test
    void endsWithTheChargeOfEither() throws Exception {
        address(office.collector());
        address(office.head());
        order("xlsx", "10:30", office.head(), office.collector());
        clock.pass(Duration.ofMinutes(31));
        release(office.head());
        round.run();
        await().atMost(Duration.ofSeconds(60)).until(() -> states().containsAll(List.of("SENT", "FAILED")));
        assertThat(get(page, office.collector())).bodyText().contains("अब उनके पास नहीं है");
        assertThat(MAIL.received(mail(office.collector()))).hasSize(1);

        release(office.collector());
        clock.pass(Duration.ofDays(1));
        round.run();
        assertThat(sendings()).hasSize(2);
    }

    private void order(String format, String at, Acting... to) {
        assertThat(post(delivery(at, to) + "&format=" + format, office.collector()))
                .hasRedirectedUrl(page);
    }

    private String delivery(String at, Acting... to) {
        StringBuilder path = new StringBuilder(page + "/delivery?rhythm=DAILY&at=" + at);
        for (Acting one : to) {
            path.append("&to=").append(key(one));
        }
        return path.toString();
    }

    private static String key(Acting one) {
        return Candidate.key(one.person().value(), one.post().value());
    }

    private void address(Acting one) {
        jdbc.sql("UPDATE office.person SET email = :email WHERE id = :id")
                .param("email", mail(one))
                .param("id", one.person().value())
                .update();
    }

    private static String mail(Acting one) {
        return "u" + one.person().value() + "@siwan.gov.in";
    }

    private void release(Acting one) {
        jdbc.sql("UPDATE office.charge SET until_on = DATE '2026-06-30' WHERE id = :id")
                .param("id", one.charge().value())
                .update();
    }

    private MimeMessage only(Acting to) {
        List<MimeMessage> mails = MAIL.received(mail(to));
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static List<String> rows(MimeMessage mail) throws MessagingException, IOException {
        try (InputStream file = attachment(mail);
                var book = new ReadableWorkbook(file)) {
            return book.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> row.getCellAsString(0).orElse(""))
                    .toList();
        }
    }

    private static InputStream attachment(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getInputStream();
    }

    private long view() {
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }

    private List<Long> sendings() {
        return jdbc.sql("SELECT id FROM mis.sending WHERE view_id = :view ORDER BY day, id")
                .param("view", view())
                .query(Long.class)
                .list();
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM mis.sending WHERE view_id = :view ORDER BY day, id")
                .param("view", view())
                .query(String.class)
                .list();
    }

    /**
     * As the outbox does it. It may be at it at this very moment: then this attempt comes too late, or finds one not ended
     * and asks the mailbox first, and only the next counts.
     */
    private void attempt() throws IOException {
        for (long id : sendings()) {
            try {
                job.run(Long.toString(id), "");
            } catch (MessagingException down) {
                log.info("mail server down", down);
            }
        }
    }

    private void until(String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            attempt();
            return states().getLast().equals(state);
        });
    }

    private MvcTestResult get(String path, Acting reader) {
        return web.get().uri(path).with(offices.by(reader)).exchange();
    }

    private MvcTestResult post(String path, Acting reader) {
        return web.post().uri(path).with(offices.by(reader)).exchange();
    }
}

package org.sanchika.signing.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.efile.FileFixtures;
import org.sanchika.platform.seal.Opened;
import org.sanchika.platform.seal.Seals;
import org.sanchika.platform.seal.Standing;
import org.sanchika.platform.security.Role;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;
import org.sanchika.signing.KeyFixtures;
import org.sanchika.signing.Lasting;
import org.sanchika.signing.LongTerm;
import org.sanchika.signing.TestTimeStamps;
import org.sanchika.signing.Verification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter that was signed while the time-stamp service was away, over the years. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class LastingRoundTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Certificates certificates;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Seals seals;

    @Autowired
    LastingSql sql;

    @Autowired
    List<Lasting.Papers> papers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @TempDir
    Path trust;

    OfficeFixtures.Collectorate office;
    Issue letter;
    TestTimeStamps service;
    Verification verification;
    LastingRound round;

    @BeforeEach
    void signALetter() throws Exception {
        clock.set(TestClock.START);
        Instant farOff = Instant.parse("2999-01-01T00:00:00Z");
        sql.due(farOff, 1_000).forEach(other -> sql.archived(other, TestClock.START, farOff, farOff));
        office = offices.collectorate();
        certificates.register(
                KeyFixtures.keyFile("श्रद्धा त्रिपाठी"),
                KeyFixtures.FILE_PASSWORD.toCharArray(),
                KeyFixtures.PASSWORD.toCharArray(),
                office.collector());
        letter = made.reserved(made.approved(office), office.collector());
        assertThat(web.post()
                        .uri("/signatures")
                        .param("_once", UUID.randomUUID().toString())
                        .param("password", KeyFixtures.PASSWORD)
                        .param("item", "ISSUE-" + letter.id().value())
                        .with(offices.by(office.collector()))
                        .exchange())
                .hasRedirectedUrl("/signatures");
        service = KeyFixtures.stamping(700);
        verification = new Verification(KeyFixtures.trust(trust, clock.instant()), clock);
        LongTerm longTerm = new LongTerm(verification, service.address(), Duration.ofSeconds(5), clock);
        round = new LastingRound(
                sql,
                new StaticListableBeanFactory(Map.of("longTerm", longTerm)).getBeanProvider(LongTerm.class),
                papers,
                transaction,
                clock);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void addsWhatIsToBeHadAndLosesNothing() throws Exception {
        byte[] signed = document();
        service.isBroken = true;
        round.run();
        round.run();
        assertThat(document()).isEqualTo(signed);
        assertThat(sql.waiting()).singleElement().satisfies(one -> {
            assertThat(one.why()).isEqualTo("NO_TIME_STAMP");
            assertThat(one.next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        });

        service.isBroken = false;
        go(Duration.ofMinutes(5));
        byte[] stamped = document();
        assertThat(stamped).hasSizeGreaterThan(signed.length).startsWith(signed);
        assertThat(finding().time().stamped()).isEqualTo(clock.instant());
        assertThat(sql.waiting()).extracting(Lasting.Waiting::why).containsExactly("NO_REVOCATION_DATA");

        go(Duration.ofDays(3));
        KeyFixtures.trust(trust, clock.instant());
        go(Duration.ofDays(1));
        byte[] archived = document();
        assertThat(archived).hasSizeGreaterThan(stamped.length).startsWith(stamped);
        assertThat(sql.waiting()).isEmpty();
        assertThat(sql.due(clock.instant().plus(Duration.ofDays(500)), 9)).isEmpty();
        assertThat(sql.due(clock.instant().plus(Duration.ofDays(530)), 9)).hasSize(1);

        for (byte[] one : List.of(signed, stamped, archived)) {
            Opened.Genuine genuine = seals.ofFile(new ByteArrayInputStream(one)).orElseThrow();
            assertThat(genuine.paper().number()).isEqualTo(letter.number());
            assertThat(genuine.state()).isEqualTo(Standing.State.STANDS);
        }
        KeyFixtures.trust(trust, TestClock.START.plus(Duration.ofDays(600)));
        clock.set(TestClock.START.plus(Duration.ofDays(600)));
        assertThat(finding().verdict()).isEqualTo(Finding.Verdict.VALID);
    }

    @Test
    @Tag("long")
    void tellsTheAdministratorWhatWaits() {
        assertThat(certificatesOfAll()).contains("इनकी बारी अभी नहीं आई है", "कोई समय-मुद्रा सेवा निर्धारित नहीं है");
    }

    @Test
    @Tag("long")
    void oneBrokenPaperHoldsUpNoOther() throws Exception {
        sql.insert("ISSUE", 987_654, Instant.EPOCH);

        go(Duration.ZERO);

        assertThat(finding().time().stamped()).isEqualTo(clock.instant());
        assertThat(sql.waiting()).extracting(Lasting.Waiting::why).contains("BROKEN");
    }

    private void go(Duration on) {
        clock.pass(on);
        service.now = clock.instant();
        round.run();
    }

    private Finding finding() throws IOException {
        return ((Findings.Read) verification.ofPdf(document())).signatures().getFirst();
    }

    private byte[] document() {
        return web.get()
                .uri("/api/v1/issues/" + letter.id().value() + "/document")
                .with(offices.by(office.collector()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private String certificatesOfAll() {
        return new String(
                web.get()
                        .uri("/certificates/all")
                        .with(offices.by(
                                offices.official(office.district(), "प्रशासक", 2, null, false, Role.OFFICE_ADMIN)))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}

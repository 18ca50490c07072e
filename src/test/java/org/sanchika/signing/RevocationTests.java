package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.TestClock;
import org.sanchika.signing.Finding.Reason;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.Finding.Word;
import org.sanchika.signing.Finding.Word.Source;
import org.sanchika.signing.TestResponder.Manner;
import org.sanchika.signing.revocation.Answers;
import org.sanchika.signing.revocation.Responders;

/** What responders say beside the lists, what is believed of it, and what counts when nobody answers. */
class RevocationTests {
    private static final Word OF_THE_LIST = new Word(Source.LIST, TestPki.days(-1));
    private static final Word OF_THE_RESPONDER = new Word(Source.RESPONDER, TestPki.NOW);

    private static final byte[] SIGNED = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);

    private final TestClock clock = new TestClock();

    @TempDir
    Path trust;

    @TempDir
    Path answers;

    TestResponder responder;

    @BeforeEach
    void answer() throws Exception {
        responder = new TestResponder(Desk.PKI);
        Desk.PKI.trust(trust);
    }

    @AfterEach
    void close() {
        responder.close();
    }

    @Test
    void whoIsRevokedThereSignsNoMoreAndIsFoundOut() {
        responder.revoked.add(Desk.HINDI.certificate().getSerialNumber());

        assertThat(asking().standing(Desk.HINDI.chain())).isEqualTo(Standing.REVOKED);
        assertThat(asking().standing(Desk.BENGALI.chain())).isEqualTo(Standing.GOOD);

        Finding found = finding(new Verification(trust, answers, clock));
        assertThat(found.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(found.reasons()).containsExactly(Reason.REVOKED);
        assertThat(found.revocation()).isEqualTo(OF_THE_RESPONDER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"APPOINTED", "BY_THE_ISSUER"})
    void believesTheIssuerAndWhomHeAppointed(Manner manner) {
        responder.manner = manner;

        Finding found = finding(asking());

        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
        assertThat(found.revocation()).isEqualTo(OF_THE_RESPONDER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"BY_AN_OFFICER", "BY_A_STRANGER", "STALE", "OF_ANOTHER_QUESTION", "DOWN"})
    void believesNobodyElseAndGoesByTheList(Manner manner) {
        responder.manner = manner;
        responder.revoked.add(Desk.HINDI.certificate().getSerialNumber());

        Verification verification = asking();

        assertThat(verification.standing(Desk.HINDI.chain())).isEqualTo(Standing.GOOD);
        assertThat(finding(verification).revocation()).isEqualTo(OF_THE_LIST);
        assertThat(answers).isEmptyDirectory();
    }

    @Test
    @Tag("long")
    void theLastWordCounts() throws Exception {
        assertThat(asking().standing(Desk.HINDI.chain())).isEqualTo(Standing.GOOD);
        responder.manner = Manner.DOWN;
        clock.set(TestPki.days(5));
        assertThat(finding(asking()).revocation()).isEqualTo(OF_THE_RESPONDER);

        Desk.PKI.trust(trust, TestPki.days(5), Desk.HINDI.certificate());

        assertThat(asking().standing(Desk.HINDI.chain())).isEqualTo(Standing.REVOKED);
    }

    @Test
    @Tag("long")
    void asksWhomTheCertificateNamesAndWaitsForNobodyTwice() throws Exception {
        TestPki.Holder officer = responder.officer("Asha");
        Verification verification = verification(new Responders(null, Duration.ofSeconds(5), clock));
        responder.asked.set(0);
        responder.manner = Manner.DOWN;

        assertThat(verification.standing(officer.chain())).isEqualTo(Standing.GOOD);
        assertThat(verification.standing(officer.chain())).isEqualTo(Standing.GOOD);
        assertThat(responder.asked).hasValue(1);

        responder.manner = Manner.APPOINTED;
        responder.revoked.add(officer.certificate().getSerialNumber());
        clock.pass(Duration.ofMinutes(6));
        responder.now = clock.instant();
        assertThat(verification.standing(officer.chain())).isEqualTo(Standing.REVOKED);
        assertThat(verification.standing(officer.chain())).isEqualTo(Standing.REVOKED);
        assertThat(responder.asked).hasValue(2);
    }

    @Test
    @Tag("long")
    void learnsOfSignersInAPaper() {
        Verification verification = asking();
        Instant before =
                finding(new Verification(trust, answers, clock)).revocation().at();

        assertThat(verification.learn(Desk.findings(SIGNED))).isTrue();

        assertThat(before).isEqualTo(OF_THE_LIST.at());
        assertThat(finding(new Verification(trust, answers, clock)).revocation())
                .isEqualTo(OF_THE_RESPONDER);
    }

    private Verification asking() {
        return verification(new Responders(responder.address(), Duration.ofSeconds(5), clock));
    }

    private Verification verification(Responders responders) {
        return new Verification(trust, new Answers(answers, responders, clock), clock);
    }

    private static Finding finding(Verification verification) {
        return ((Findings.Read) verification.ofPdf(SIGNED)).signatures().getFirst();
    }
}

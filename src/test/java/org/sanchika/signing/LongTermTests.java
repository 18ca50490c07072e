package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.signing.Finding.Change.Kind;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.LongTerm.Hindrance;
import org.sanchika.signing.LongTerm.Outcome;

/** What time does to a signature, and what was added to it in time. */
class LongTermTests {
    private static final Outcome NO_WORD = new Outcome.Failed(Hindrance.NO_REVOCATION_DATA);

    private static TestPki.Holder service;
    private static byte[] archived;

    @BeforeAll
    static void archiveALetter() throws Exception {
        service = Desk.PKI.timeStamping();
        archived = Archive.archived(service);
    }

    @Test
    void aTimeStampIsHadAtOnceAndTheArchiveWhenThereIsWordSince() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);

        byte[] stamped = ((Outcome.Stamped) Archive.raise(signed, TestPki.NOW, service)).pdf();
        assertThat(Arrays.copyOf(stamped, signed.length)).isEqualTo(signed);
        assertThat(Desk.first(stamped).time().stamped()).isEqualTo(TestPki.NOW);
        assertThat(Archive.raise(stamped, TestPki.NOW, service)).isEqualTo(NO_WORD);

        Outcome.Archived later = (Outcome.Archived) Archive.raise(stamped, TestPki.days(2), service);
        assertThat(Arrays.copyOf(later.pdf(), stamped.length)).isEqualTo(stamped);
        assertThat(later.until()).isEqualTo(service.certificate().getNotAfter().toInstant());
    }

    @Test
    void holdsWhenCertificatesHaveRunOutOrAreRevoked() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.BENGALI);

        assertThat(Archive.verdicts(signed, TestPki.days(600))).containsExactly(Verdict.UNSURE);
        assertThat(Archive.verdicts(archived, TestPki.days(600))).containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(Archive.verdicts(archived, TestPki.days(600), Desk.HINDI.certificate()))
                .containsExactly(Verdict.VALID, Verdict.VALID);
    }

    @Test
    void holdsLongerWhenItIsArchivedAnew() throws Exception {
        TestPki.Holder successor = Desk.PKI.timeStamping(TestPki.days(4000));
        Outcome.Archived anew = (Outcome.Archived) Archive.raise(archived, TestPki.days(600), successor);

        assertThat(Archive.verdicts(archived, TestPki.days(1000))).doesNotContain(Verdict.VALID);
        assertThat(Archive.verdicts(anew.pdf(), TestPki.days(1000))).containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(anew.until()).isEqualTo(TestPki.days(4000));
    }

    @Test
    void hidesNoForgery() throws Exception {
        byte[] forged = Papers.paintedOver(archived, 1);
        byte[] forgedBefore = Papers.paintedOver(Desk.signed(Papers.letter(), "sig1", Desk.HINDI), 1);

        assertThat(Desk.verdicts(forged)).containsExactly(Verdict.INVALID, Verdict.INVALID);
        assertThat(Desk.changes(forged)).contains(Kind.PAGE);
        assertThat(Archive.raise(forged, TestPki.days(3), service)).isEqualTo(new Outcome.Failed(Hindrance.NOT_VALID));
        assertThat(Archive.raise(forgedBefore, TestPki.days(3), service))
                .isEqualTo(new Outcome.Failed(Hindrance.NOT_VALID));
    }

    @Test
    void isNoChangeToTheLetter() throws Exception {
        assertThat(Desk.verdicts(archived)).containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(Desk.changes(archived)).containsOnly(Kind.LATER_SIGNATURE);
        assertThat(Archives.complaints(archived)).isEmpty();
    }

    @Test
    void aRevokedSignerIsNotArchived() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);
        try (TestTimeStamps stamps = new TestTimeStamps(service)) {
            Verification revoked = Desk.verification(TestPki.NOW, Desk.HINDI.certificate());
            LongTerm longTerm = new LongTerm(
                    revoked, stamps.address(), Duration.ofSeconds(5), Clock.fixed(TestPki.NOW, ZoneOffset.UTC));

            assertThat(longTerm.raise(signed)).isEqualTo(new Outcome.Failed(Hindrance.NOT_VALID));
        }
    }

    @Test
    void aServiceThatIsDownOrNotTrustedAddsNothing() throws Exception {
        byte[] signed = Desk.signed(Papers.letter(), "sig1", Desk.HINDI);
        Outcome none = new Outcome.Failed(Hindrance.NO_TIME_STAMP);
        try (TestTimeStamps stamps = new TestTimeStamps(service)) {
            stamps.isBroken = true;
            LongTerm longTerm = new LongTerm(
                    Desk.VERIFICATION,
                    stamps.address(),
                    Duration.ofSeconds(5),
                    Clock.fixed(TestPki.NOW, ZoneOffset.UTC));

            assertThat(longTerm.raise(signed)).isEqualTo(none);
        }
        assertThat(Archive.raise(signed, TestPki.NOW, new TestPki().timeStamping()))
                .isEqualTo(none);
        assertThat(new LongTerm(Desk.VERIFICATION, null, Duration.ofSeconds(5), Clock.systemUTC()).isOffered())
                .isFalse();
    }
}

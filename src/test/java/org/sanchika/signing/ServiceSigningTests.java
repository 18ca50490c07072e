package org.sanchika.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.Archives;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.ServiceSigning.Hashed;
import org.sanchika.signing.SigningOutcome.Refused;
import org.sanchika.signing.SigningOutcome.Signed;

/** Signatures that a service elsewhere makes of a digest. */
class ServiceSigningTests {
    private static final ServiceSigning SIGNING = new ServiceSigning(null, Duration.ofSeconds(5));
    private static TestPki.Holder signer;
    private static Verification verification;

    /** With lists of revoked certificates made after the signer’s own. */
    @BeforeAll
    static void certify(@TempDir Path trust) throws Exception {
        signer = Desk.PKI.forOnce("SHRADDHA TRIPATHI", "7341");
        verification =
                new Verification(Desk.PKI.trust(trust, TestPki.days(1)), Clock.fixed(TestPki.NOW, ZoneOffset.UTC));
    }

    @Test
    void standsInThePdfAsAnyOther() throws Exception {
        byte[] pdf = Papers.letter();
        SigningAct act = Papers.act("sig1", "Aadhaar eSign", "SHRADDHA TRIPATHI", "7341");

        byte[] signed = Desk.document(SIGNING.finish(pdf, act, TestCms.of(digest(pdf, act), signer, true)));

        assertThat(verdicts(signed)).containsExactly(Verdict.VALID);
        assertThat(findings(signed).getFirst().signer().name()).isEqualTo("SHRADDHA TRIPATHI");
        assertThat(Archives.complaints(signed)).isEmpty();
        byte[] twice = Desk.signed(signed, "sig2", Desk.BENGALI);
        assertThat(verdicts(twice)).containsExactly(Verdict.VALID, Verdict.VALID);
        assertThat(Archives.complaints(twice)).isEmpty();
    }

    @Test
    void isBelievedAlsoWhereItDoesNotNameItsCertificate() throws Exception {
        byte[] pdf = Papers.letter();
        SigningAct act = Papers.act("sig1", "a", "b", "c");

        byte[] signed = Desk.document(SIGNING.finish(pdf, act, TestCms.of(digest(pdf, act), signer, false)));

        assertThat(verdicts(signed)).containsExactly(Verdict.VALID);
    }

    @Test
    void bearsTheTimeOfAService() throws Exception {
        byte[] pdf = Papers.letter();
        SigningAct act = Papers.act("sig1", "a", "b", "c");
        byte[] content = "टिप्पणी".getBytes(StandardCharsets.UTF_8);
        try (TestTimeStamps stamps = new TestTimeStamps(Desk.PKI.timeStamping())) {
            ServiceSigning stamping = new ServiceSigning(stamps.address(), Duration.ofSeconds(5));

            SigningOutcome letter = stamping.finish(pdf, act, TestCms.of(digest(pdf, act), signer, true));
            SigningOutcome note = stamping.finishContent(content, TestCms.of(sha256(content), signer, true));
            stamps.isBroken = true;
            SigningOutcome without = stamping.finishContent(content, TestCms.of(sha256(content), signer, true));

            assertThat(((Signed) letter).timeStamped()).isTrue();
            assertThat(findings(Desk.document(letter)).getFirst().time().stamped())
                    .isEqualTo(TestPki.NOW);
            assertThat(verdicts(Desk.document(letter))).containsExactly(Verdict.VALID);
            assertThat(((Signed) note).timeStamped()).isTrue();
            Findings found = verification.ofContent(content, Desk.document(note));
            assertThat(((Findings.Read) found).allValid()).isTrue();
            assertThat(((Signed) without).timeStamped()).isFalse();
        }
    }

    @Test
    void isTakenOnlyOverThisVeryDigest() throws Exception {
        byte[] pdf = Papers.letter();
        SigningAct act = Papers.act("sig1", "a", "b", "c");
        byte[] other = sha256("another".getBytes(StandardCharsets.UTF_8));
        byte[] altered = TestCms.of(digest(pdf, act), signer, true);
        altered[altered.length - 5] ^= 1;

        assertThat(SIGNING.finish(pdf, act, TestCms.of(other, signer, true)))
                .isEqualTo(new Refused(Refusal.SIGNATURE_DOES_NOT_FIT));
        assertThat(SIGNING.finish(pdf, act, altered)).isEqualTo(new Refused(Refusal.SIGNATURE_DOES_NOT_FIT));
        assertThat(SIGNING.finish(pdf, act, new byte[] {1, 2, 3}))
                .isEqualTo(new Refused(Refusal.SIGNATURE_DOES_NOT_FIT));
        assertThat(SIGNING.hash(new byte[] {1}, act)).isEqualTo(new Hashed.Refused(Refusal.NOT_A_PDF));
    }

    /** A list that was made before the certificate cannot speak of it. */
    @Test
    void staysUnsureWhileTheListsAreOlderThanItsCertificate() throws Exception {
        byte[] pdf = Papers.letter();
        SigningAct act = Papers.act("sig1", "a", "b", "c");

        byte[] signed = Desk.document(SIGNING.finish(pdf, act, TestCms.of(digest(pdf, act), signer, true)));

        assertThat(Desk.first(signed).verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(Desk.reasons(signed)).containsExactly(Finding.Reason.REVOCATION_UNKNOWN);
    }

    private static List<Finding> findings(byte[] pdf) {
        return ((Findings.Read) verification.ofPdf(pdf)).signatures();
    }

    private static List<Verdict> verdicts(byte[] pdf) {
        return findings(pdf).stream().map(Finding::verdict).toList();
    }

    private static byte[] digest(byte[] pdf, SigningAct act) {
        return ((Hashed.Sha256) SIGNING.hash(pdf, act)).value();
    }

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}

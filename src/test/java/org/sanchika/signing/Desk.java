package org.sanchika.signing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.signing.Finding.Change;
import org.sanchika.signing.Finding.Reason;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.SigningOutcome.Signed;
import org.slf4j.LoggerFactory;

/** Officers who sign letters, and whoever looks at what they signed. */
final class Desk {
    static final TestPki PKI;
    static final TestPki.Holder HINDI;
    static final TestPki.Holder BENGALI;
    static final TestPki.Holder REVOKED;
    static final Signing SIGNING = new Signing(null, Duration.ofSeconds(5));
    static final Verification VERIFICATION;

    static {
        // As the program has it; the library tells each of its steps.
        ((Logger) LoggerFactory.getLogger("eu.europa.esig")).setLevel(Level.ERROR);
        try {
            PKI = new TestPki();
            HINDI = PKI.officer("श्रद्धा त्रिपाठी");
            BENGALI = PKI.officer("প্রত্যয় বন্দ্যোপাধ্যায়", TestPki.curve(), TestPki.days(-10), TestPki.days(20));
            REVOKED = PKI.officer("A K Fernandes");
            VERIFICATION = verification(TestPki.NOW, REVOKED.certificate());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Desk() {}

    static Verification verification(Instant at, X509Certificate... revoked) throws Exception {
        Path folder = PKI.trust(Files.createTempDirectory("trust"), at, revoked);
        folder.toFile().deleteOnExit();
        return new Verification(folder, Clock.fixed(at, ZoneOffset.UTC));
    }

    static byte[] document(SigningOutcome outcome) {
        return ((Signed) outcome).document();
    }

    static byte[] signed(byte[] pdf, String field, TestPki.Holder by) {
        return document(SIGNING.sign(
                pdf, Papers.act(field, "डिजिटल हस्ताक्षरित", "ডিজিটাল স্বাক্ষরিত", "Signed " + field), by.key()));
    }

    static List<Finding> findings(byte[] pdf) {
        return ((Findings.Read) VERIFICATION.ofPdf(pdf)).signatures();
    }

    static Finding first(byte[] pdf) {
        return findings(pdf).getFirst();
    }

    static List<Verdict> verdicts(byte[] pdf) {
        return findings(pdf).stream().map(Finding::verdict).toList();
    }

    static List<Reason> reasons(byte[] pdf) {
        return first(pdf).reasons();
    }

    static List<Change.Kind> changes(byte[] pdf) {
        return first(pdf).changes().stream().map(Change::kind).toList();
    }
}

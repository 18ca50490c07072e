package org.sanchika.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.LongTerm.Outcome;

/** What is added to letters as time goes on: at any time, with a time-stamp service whose certificate runs out when wanted. */
final class Archive {
    private Archive() {}

    /** At a time, by the lists of the day before and a stamp of that time. */
    static Outcome raise(byte[] pdf, Instant at, TestPki.Holder stamping) throws Exception {
        try (TestTimeStamps service = new TestTimeStamps(stamping)) {
            service.now = at;
            Verification then = Desk.verification(at);
            return new LongTerm(then, service.address(), Duration.ofSeconds(5), Clock.fixed(at, ZoneOffset.UTC))
                    .raise(pdf);
        }
    }

    /** Signed by both officers on the day on which the tests begin, archived two days later. */
    static byte[] archived(TestPki.Holder stamping) throws Exception {
        byte[] two = Desk.signed(Desk.signed(Papers.letter(), "sig1", Desk.HINDI), "sig2", Desk.BENGALI);
        byte[] stamped = ((Outcome.Stamped) raise(two, TestPki.NOW, stamping)).pdf();
        return ((Outcome.Archived) raise(stamped, TestPki.days(2), stamping)).pdf();
    }

    static List<Verdict> verdicts(byte[] pdf, Instant at, X509Certificate... revoked) throws Exception {
        return ((Findings.Read) Desk.verification(at, revoked).ofPdf(pdf))
                .signatures().stream().map(Finding::verdict).toList();
    }
}

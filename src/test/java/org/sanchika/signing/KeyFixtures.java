package org.sanchika.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.sanchika.SanchikaTest;

/** Key files of officers, given by an authority that the installation of the tests trusts. */
public final class KeyFixtures {
    public static final String FILE_PASSWORD = "फ़ाइल-7";
    public static final String PASSWORD = "हस्ताक्षर-कुंजी";
    private static final Path TRUST = Path.of(SanchikaTest.OwnDatabase.DATA, "trust");
    static final TestPki PKI = pki();

    private KeyFixtures() {}

    /** A key file with the password {@link #FILE_PASSWORD}. */
    public static byte[] keyFile(String name) {
        return of(name, -10, 400);
    }

    /** @param until days from the start of the tests’ clock until it runs out */
    public static byte[] of(String name, int from, int until) {
        try {
            return PKI.officer(name, TestPki.curve(), TestPki.days(from), TestPki.days(until))
                    .keyFile(FILE_PASSWORD.toCharArray());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of an authority that nobody knows. */
    public static byte[] ofAStranger(String name) {
        try {
            return new TestPki().officer(name).keyFile(FILE_PASSWORD.toCharArray());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of an authority whose list says it is revoked. */
    public static byte[] revoked(String name) {
        try {
            TestPki pki = new TestPki();
            TestPki.Holder officer = pki.officer(name);
            pki.trust(TRUST, officer.certificate());
            return officer.keyFile(FILE_PASSWORD.toCharArray());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the program’s own verification says, at the start of the tests’ clock. */
    public static Findings findings(byte[] pdf) {
        return new Verification(TRUST, Clock.fixed(TestPki.NOW, ZoneOffset.UTC)).ofPdf(pdf);
    }

    /** The same of bytes and the signature that was made of them. */
    public static Findings findings(byte[] content, byte[] signature) {
        return new Verification(TRUST, Clock.fixed(TestPki.NOW, ZoneOffset.UTC)).ofContent(content, signature);
    }

    /** Lists of revoked certificates made a moment ago: older ones do not speak of a certificate made since. */
    public static void renewLists() {
        try {
            PKI.trust(TRUST, TestPki.days(1));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A time-stamp service whose certificate runs out {@code until} so many days from the start of the tests’ clock. */
    public static TestTimeStamps stamping(int until) throws Exception {
        return new TestTimeStamps(PKI.timeStamping(TestPki.days(until)));
    }

    /** Root and issuer, and their lists of the day before {@code at}, laid down in a folder. */
    public static Path trust(Path folder, Instant at) throws Exception {
        return PKI.trust(folder, at);
    }

    private static TestPki pki() {
        try {
            TestPki pki = new TestPki();
            pki.trust(TRUST, new X509Certificate[0]);
            return pki;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package org.sanchika.signing.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.KeyFixtures;
import org.sanchika.signing.KeyOpening;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.SigningCertificate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose certificate is whose, and who may use it. */
@SanchikaTest
class CertificateControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Certificates certificates;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    Acting officer;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        officer = offices.collectorate().collector();
    }

    @Test
    void takesOnesOwnKeyAndForgetsItAgain() {
        assertThat(bring(KeyFixtures.keyFile("श्रद्धा त्रिपाठी"), KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD))
                .hasRedirectedUrl("/certificates");

        SigningCertificate own = certificates.of(officer.person()).getFirst();
        assertThat(own.name()).isEqualTo("श्रद्धा त्रिपाठी");
        assertThat(get("/certificates")).hasStatusOk().bodyText().contains("श्रद्धा त्रिपाठी", own.serial());
        assertThat(open(own, KeyFixtures.PASSWORD)).isInstanceOf(KeyOpening.Opened.class);
        assertThat(certificates.end(own.id(), offices.collectorate().collector()))
                .isFalse();

        assertThat(post("/certificates/" + own.id() + "/end")).hasRedirectedUrl("/certificates");

        assertThat(certificates.of(officer.person())).isEmpty();
        assertThat(open(own, KeyFixtures.PASSWORD)).isEqualTo(new KeyOpening.Refused(Refusal.NO_PRIVATE_KEY));
        assertThat(post("/certificates/" + own.id() + "/end")).hasStatus(404);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        byte[] key = KeyFixtures.keyFile("অরিন্দম মুখোপাধ্যায়");

        assertThat(bring(key, "falsch", KeyFixtures.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"filePassword-wrong\"", "पासवर्ड ग़लत है");
        assertThat(bring(key, KeyFixtures.FILE_PASSWORD, "छोटा"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"password-wrong\"");
        assertThat(bring(new byte[] {1, 2}, "", KeyFixtures.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"key-wrong\"", "यह कुंजी फ़ाइल नहीं है");
        assertThat(bring(KeyFixtures.of("a", -400, -1), KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD))
                .bodyText()
                .contains("अवधि समाप्त हो चुकी");
        assertThat(bring(KeyFixtures.ofAStranger("b"), KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD))
                .bodyText()
                .contains("जारीकर्ता पर विश्वास नहीं");
        assertThat(bring(KeyFixtures.revoked("c"), KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD))
                .bodyText()
                .contains("निरस्त कर दिया");
        assertThat(certificates.of(officer.person())).isEmpty();
    }

    @Test
    void answersProgramsToo() {
        var brought = web.post()
                .uri("/api/v1/certificates")
                .multipart()
                .file(new MockMultipartFile("key", KeyFixtures.keyFile("राधा")))
                .param("filePassword", KeyFixtures.FILE_PASSWORD)
                .param("password", KeyFixtures.PASSWORD)
                .with(offices.by(officer));

        assertThat(brought).hasStatus(201).bodyJson().extractingPath("way").isEqualTo("KEY_FILE");
        assertThat(brought).hasStatus(422).bodyText().contains("पहले से पंजीकृत");
        assertThat(get("/api/v1/certificates"))
                .bodyJson()
                .extractingPath("items[0].name")
                .isEqualTo("राधा");
        long id = certificates.of(officer.person()).getFirst().id();
        var ended = web.delete().uri("/api/v1/certificates/" + id).with(offices.by(officer));
        assertThat(ended).hasStatus(204);
        assertThat(ended).hasStatus(404);
    }

    @Test
    void isOnePersonsAtATime() {
        byte[] key = KeyFixtures.keyFile("रमेश");
        bring(key, KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD);
        officer = offices.collectorate().collector();

        assertThat(bring(key, KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("पहले से पंजीकृत");
    }

    @Test
    void standsOnlySoManyWrongPasswords() {
        bring(KeyFixtures.keyFile("सीता"), KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD);
        SigningCertificate own = certificates.of(officer.person()).getFirst();
        for (int tries = 0; tries < PasswordTries.MOST; tries++) {
            assertThat(open(own, "अनुमान" + tries)).isEqualTo(new KeyOpening.Refused(Refusal.WRONG_PASSWORD));
        }

        assertThat(open(own, KeyFixtures.PASSWORD)).isEqualTo(new KeyOpening.Refused(Refusal.TOO_MANY_TRIES));

        clock.pass(PasswordTries.PAUSE.plus(Duration.ofSeconds(1)));
        assertThat(open(own, KeyFixtures.PASSWORD)).isInstanceOf(KeyOpening.Opened.class);
    }

    @Test
    void warnsBeforeItRunsOut() {
        bring(KeyFixtures.of("गीता", -10, 20), KeyFixtures.FILE_PASSWORD, KeyFixtures.PASSWORD);

        assertThat(get("/signatures")).bodyText().contains("30 दिनों के भीतर");
        clock.pass(Duration.ofDays(8));
        assertThat(get("/certificates")).bodyText().contains("15 दिनों के भीतर");
        clock.pass(Duration.ofDays(13));
        assertThat(get("/certificates")).bodyText().contains("अवधि समाप्त हो चुकी है। नया");
    }

    private KeyOpening open(SigningCertificate certificate, String password) {
        return certificates.open(certificate, password.toCharArray());
    }

    private MvcTestResult bring(byte[] key, String filePassword, String password) {
        return web.post()
                .uri("/certificates")
                .multipart()
                .file(new MockMultipartFile("key", "key.p12", "application/x-pkcs12", key))
                .param("filePassword", filePassword)
                .param("password", password)
                .param("again", password)
                .with(offices.by(officer))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(uri).with(offices.by(officer)).exchange();
    }

    private MvcTestResult post(String uri) {
        return web.post().uri(uri).with(offices.by(officer)).exchange();
    }
}

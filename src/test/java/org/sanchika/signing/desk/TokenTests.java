package org.sanchika.signing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.platform.document.Documents;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Findings;
import org.sanchika.signing.KeyFixtures;
import org.sanchika.signing.SigningCertificate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing with a key that the server never sees, as the program on an officer's desk does it. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class TokenTests {
    private static final String SIGNERS = "/api/v1/signers";

    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Issues issues;

    @Autowired
    Documents documents;

    @Autowired
    Certificates certificates;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Issue issue;
    PrivateKey key;
    String chain;

    @BeforeEach
    void setUp() throws GeneralSecurityException, IOException {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.reserved(made.approved(office), office.collector());
        char[] password = KeyFixtures.FILE_PASSWORD.toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(KeyFixtures.keyFile("श्रद्धा त्रिपाठी")), password);
        key = (PrivateKey) store.getKey("key", password);
        chain = Arrays.stream(store.getCertificateChain("key"))
                .map(TokenTests::encoded)
                .collect(Collectors.joining(","));
    }

    @Test
    void signsWhatItsOfficerAskedFor() throws Exception {
        String secret = paired();
        assertThat(waiting(secret)).isEmpty();

        assertThat(ask()).hasRedirectedUrl("/signatures/requests");
        assertThat(page()).contains("हस्ताक्षर की प्रतीक्षा में", issue.number());
        Matcher asked = Pattern.compile("\"id\":\"(\\d+)\",\"item\":\"ISSUE-\\d+\",\"data\":\"([^\"]+)\"")
                .matcher(get(secret));
        assertThat(asked.find()).isTrue();

        assertThat(bring(secret, asked.group(1), "{\"signature\":\"" + signed(asked.group(2)) + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("signed")
                .isEqualTo(true);

        Issue done = issues.find(issue.id(), office.collector()).orElseThrow();
        assertThat(done.end().way()).isEqualTo(Issue.Way.CERTIFICATE);
        try (var pdf = documents.open(done.end().document())) {
            assertThat(((Findings.Read) KeyFixtures.findings(pdf.readAllBytes())).allValid())
                    .isTrue();
        }
        assertThat(waiting(secret)).isEmpty();
        assertThat(page()).contains("हस्ताक्षरित");
        assertThat(bring(secret, asked.group(1), "{}")).hasStatusOk();
        assertThat(issues.find(issue.id(), office.collector()).orElseThrow().isIssued())
                .isTrue();
    }

    @Test
    void losesNothingWhereItFails() throws Exception {
        String secret = paired();
        ask();
        String wrong = Base64.getEncoder().encodeToString("no signature".getBytes());

        assertThat(bring(secret, waiting(secret), "{\"signature\":\"" + wrong + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("signed")
                .isEqualTo(false);
        assertThat(page()).contains("यह हस्ताक्षर इस पत्र का नहीं है");
        ask();
        bring(secret, waiting(secret), "{}");
        assertThat(page()).contains("टोकन लगाकर फिर भेजें");
        ask();
        clock.pass(TokenDesk.PATIENCE);
        assertThat(waiting(secret)).isEmpty();
        assertThat(page()).contains("समय पर हस्ताक्षर नहीं हुए");
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
        ask();
        String late = waiting(secret);
        issues.giveUp(issue.id(), "नहीं", office.collector());
        assertThat(bring(secret, late, "{\"signature\":\"" + signed(data(secret)) + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("signed")
                .isEqualTo(false);
        assertThat(issues.find(issue.id(), office.collector()).orElseThrow().isIssued())
                .isFalse();
    }

    @Test
    void pairsOnceByAFreshCode() {
        String code = code();

        assertThat(pair("AAAA-AAAA")).hasStatus(422).bodyText().contains("कूट ग़लत");
        assertThat(pair(code.toLowerCase().replace("-", " "))).hasStatus(201);
        assertThat(pair(code)).hasStatus(422);
        String late = code();
        clock.pass(TokenDesk.CODE_LIVES);
        assertThat(pair(late)).hasStatus(422);
        assertThat(certificates.of(office.collector().person()))
                .extracting(SigningCertificate::way)
                .containsExactly(SigningCertificate.Way.TOKEN);
    }

    @Test
    void obeysNobodyElse() {
        String secret = paired();
        ask();
        String id = waiting(secret);

        assertThat(web.get()
                        .uri(SIGNERS + "/requests")
                        .header("X-Signer", "forged")
                        .exchange())
                .hasStatus(401);
        assertThat(bring("forged", id, "{}")).hasStatus(401);
        certificates.end(certificates.of(office.collector().person()).getFirst().id(), office.collector());
        assertThat(web.get()
                        .uri(SIGNERS + "/requests")
                        .header("X-Signer", secret)
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void givesTheProgramAway() {
        MvcTestResult jar = web.get()
                .uri("/certificates/sanchika-signer.jar")
                .with(offices.by(office.collector()))
                .exchange();

        assertThat(jar).hasStatusOk();
        assertThat(jar.getResponse().getContentAsByteArray())
                .startsWith('P', 'K')
                .hasSizeGreaterThan(8_000);
    }

    private String paired() {
        MvcTestResult answer = pair(code());
        assertThat(answer).hasStatus(201);
        return found(text(answer), "\"secret\":\"([^\"]+)\"");
    }

    private String code() {
        return found(
                text(web.post()
                        .uri("/certificates/pairing")
                        .with(offices.by(office.collector()))
                        .exchange()),
                "class=\"code\">([^<]+)<");
    }

    private MvcTestResult pair(String code) {
        return web.post()
                .uri(SIGNERS)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "hi")
                .content("{\"code\":\"" + code + "\",\"computer\":\"PC\",\"certificates\":[" + chain + "]}")
                .exchange();
    }

    private MvcTestResult ask() {
        return web.post()
                .uri("/signatures")
                .param("_once", UUID.randomUUID().toString())
                .param("item", "ISSUE-" + issue.id().value())
                .with(offices.by(office.collector()))
                .exchange();
    }

    private String page() {
        return text(web.get()
                .uri("/signatures/requests")
                .with(offices.by(office.collector()))
                .exchange());
    }

    private String get(String secret) {
        return text(
                web.get().uri(SIGNERS + "/requests").header("X-Signer", secret).exchange());
    }

    /** The newest thing that waits; empty when nothing does. */
    private String waiting(String secret) {
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(get(secret));
        return id.find() ? id.group(1) : "";
    }

    private String data(String secret) {
        return found(get(secret), "\"data\":\"([^\"]+)\"");
    }

    private MvcTestResult bring(String secret, String id, String body) {
        return web.post()
                .uri(SIGNERS + "/requests/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Signer", secret)
                .content(body)
                .exchange();
    }

    private String signed(String data) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(Base64.getDecoder().decode(data));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String encoded(Certificate certificate) {
        try {
            return "\"" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + "\"";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}

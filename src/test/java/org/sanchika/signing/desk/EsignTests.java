package org.sanchika.signing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;
import org.sanchika.signing.KeyFixtures;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.TestEsp;
import org.sanchika.signing.TestEsp.Mood;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing by Aadhaar eSign, from the tick to the provider’s page and back. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class EsignTests {
    private static final String UNVERIFIED = "/signatures/requests?unverified=true";
    private static TestEsp provider;

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
    Acting officer;
    EsignBrowser browser;
    Issue issue;

    @DynamicPropertySource
    static void agreement(DynamicPropertyRegistry properties) throws Exception {
        provider = new TestEsp();
        provider.agree((name, value) -> properties.add("sanchika.signing.esign." + name, () -> value));
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        officer = office.collector();
        browser = new EsignBrowser(web, offices.by(officer), certificates, officer, provider);
        issue = made.reserved(made.approved(office), officer);
        KeyFixtures.renewLists();
        provider.mood = Mood.HONEST;
        provider.person =
                new TestEsp.Person("SHRADDHA TRIPATHI", UUID.randomUUID().toString());
    }

    @Test
    void signsSeveralInOneGo() throws Exception {
        browser.registered();
        Issue second = made.reserved(made.approved(office), officer);
        String errand = browser.ask(UUID.randomUUID().toString(), issue, second);
        MvcTestResult page = browser.get(errand);
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("form-action 'self' " + provider.address().replace("/sign", ";"));
        assertThat(page).bodyText().contains(issue.number(), second.number());

        String answer = provider.answer(browser.form(errand), TestEsp.OTP);
        assertThat(browser.bring(answer)).isEqualTo(errand);

        assertThat(browser.get(errand)).hasRedirectedUrl("/signatures/requests");
        assertThat(issued(issue)).isTrue();
        assertThat(issued(second)).isTrue();
        byte[] pdf = document(issue);
        Findings.Read found = (Findings.Read) KeyFixtures.findings(pdf);
        assertThat(found.signatures()).extracting(Finding::verdict).containsExactly(Finding.Verdict.VALID);
        assertThat(found.signatures().getFirst().signer().name()).isEqualTo("SHRADDHA TRIPATHI");
        assertThat(Archives.complaints(pdf)).isEmpty();
        assertThat(browser.bring(answer)).as("brought twice").isEqualTo(errand);
        assertThat(document(issue)).isEqualTo(pdf);
    }

    @Test
    void losesNothingWhereTheProviderDoesNotSign() throws Exception {
        String errand = browser.asked(issue);

        assertThat(browser.bring(provider.answer(browser.form(errand), "000000")))
                .isEqualTo(errand);

        assertThat(browser.get(errand)).hasStatusOk().bodyText().contains("ओटीपी ग़लत", "कुछ नष्ट नहीं हुआ");
        assertThat(browser.get("/signatures/requests")).bodyText().contains("ओटीपी ग़लत");
        assertThat(issued(issue)).isFalse();
        String again = browser.ask(UUID.randomUUID().toString(), issue);
        browser.bring(provider.answer(browser.form(again), TestEsp.OTP));
        assertThat(issued(issue)).isTrue();
    }

    @Test
    void believesOnlyItsProvider() throws Exception {
        String errand = browser.asked(issue);
        Map<String, String> form = browser.form(errand);
        String honest = provider.answer(form, TestEsp.OTP);
        provider.mood = Mood.SIGNS_WITH_ANOTHER_KEY;
        String forged = provider.answer(form, TestEsp.OTP);
        provider.mood = Mood.TELLS_AN_OLD_TIME;
        String old = provider.answer(form, TestEsp.OTP);
        String start =
                honest.substring(honest.indexOf("<EsignResp"), honest.indexOf(">", honest.indexOf("<EsignResp")) + 1);
        String inner = honest.substring(honest.indexOf("<EsignResp"));
        String declared = honest.replace("<EsignResp", "<!DOCTYPE EsignResp [<!ENTITY a \"a\">]><EsignResp");
        String unsigned = honest.replaceAll("(?s)<(\\w*:?)Signature xmlns.*</\\1Signature>", "");

        for (String lie : List.of(
                forged,
                old,
                unsigned,
                declared,
                honest.replace("errMsg=\"NA\"", "errMsg=\"OK\""),
                honest.replace(form.get("aspTxnID"), "0123456789abcdef0123456789abcdef"),
                start + inner + "</EsignResp>",
                "no answer",
                "")) {
            assertThat(browser.bring(lie)).as(lie).isEqualTo(UNVERIFIED);
        }

        assertThat(browser.get(UNVERIFIED)).hasStatusOk().bodyText().contains("हमारे ई-साइन सेवा प्रदाता का नहीं");
        assertThat(issued(issue)).isFalse();
        assertThat(browser.bring(honest)).isEqualTo(errand);
        assertThat(issued(issue)).as("nothing was lost").isTrue();
    }

    @Test
    void takesNoOtherPersonsAadhaar() throws Exception {
        String errand = browser.asked(issue);
        provider.person = new TestEsp.Person("SHRADDHA TRIPATHI", "another");

        browser.bring(provider.answer(browser.form(errand), TestEsp.OTP));

        assertThat(browser.get(errand)).bodyText().contains("किसी अन्य व्यक्ति ने हस्ताक्षर किए");
        assertThat(issued(issue)).isFalse();
    }

    @Test
    void takesNoSignatureOfAnythingElse() throws Exception {
        browser.registered();
        Issue second = made.reserved(made.approved(office), officer);
        String errand = browser.ask(UUID.randomUUID().toString(), issue, second);
        provider.mood = Mood.SIGNS_SOMETHING_ELSE;
        browser.bring(provider.answer(browser.form(errand), TestEsp.OTP));
        assertThat(browser.get("/signatures/requests")).bodyText().contains("यह हस्ताक्षर इस पत्र का नहीं है");
        assertThat(issued(issue)).isFalse();

        provider.mood = Mood.LEAVES_THE_SECOND_OUT;
        browser.bring(
                provider.answer(browser.form(browser.ask(UUID.randomUUID().toString(), issue, second)), TestEsp.OTP));

        assertThat(issued(issue)).isTrue();
        assertThat(issued(second)).isFalse();
    }

    @Test
    void comesToNothingWhenItsTimeIsOver() throws Exception {
        String errand = browser.asked(issue);
        String answer = provider.answer(browser.form(errand), TestEsp.OTP);
        clock.pass(EsignDesk.PATIENCE);

        assertThat(browser.bring(answer)).isEqualTo(errand);

        assertThat(browser.get(errand))
                .hasStatusOk()
                .bodyText()
                .contains("समय समाप्त हो गया")
                .doesNotContain("eSignRequest");
        assertThat(browser.get("/signatures/requests")).bodyText().contains("समय पर हस्ताक्षर नहीं हुए");
        assertThat(issued(issue)).isFalse();
    }

    @Test
    void registersOnePersonOnce() throws Exception {
        assertThat(browser.get("/certificates")).bodyText().contains("action=\"/certificates/esign\"");
        browser.registered();
        assertThat(browser.get("/certificates"))
                .bodyText()
                .contains("SHRADDHA TRIPATHI", "आधार ई-साइन")
                .doesNotContain("action=\"/certificates/esign\"");
        assertThat(certificates.of(officer.person()))
                .extracting(SigningCertificate::way)
                .containsExactly(SigningCertificate.Way.ESIGN);

        officer = office.head();
        browser = new EsignBrowser(web, offices.by(officer), certificates, officer, provider);
        String errand = browser.register();
        browser.bring(provider.answer(browser.form(errand), TestEsp.OTP));

        assertThat(browser.get(errand)).bodyText().contains("पहले से पंजीकृत");
        assertThat(certificates.of(officer.person())).isEmpty();
        assertThat(browser.get("/certificates")).bodyText().contains("action=\"/certificates/esign\"");
    }

    @Test
    void sendsFiveAtMostAndOncePerForm() throws Exception {
        browser.registered();
        String once = UUID.randomUUID().toString();
        String six = "item=ISSUE-1&item=ISSUE-2&item=ISSUE-3&item=ISSUE-4&item=ISSUE-5&item=ISSUE-6";
        var request = web.post().uri("/signatures?" + six).param("certificate", browser.certificate());

        assertThat(request.with(offices.by(officer)).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("अधिकतम 5 पत्र");
        assertThat(browser.ask(once, issue)).isEqualTo(browser.ask(once, issue));
        issues.giveUp(issue.id(), "नहीं", officer);
        assertThat(browser.sign(UUID.randomUUID().toString(), issue)).hasStatus(422);
    }

    @Test
    void goesByCallsToo() throws Exception {
        browser.registered();
        String body = "{\"items\": [\"ISSUE-" + issue.id().value() + "\"]}";
        MvcTestResult asked = web.post()
                .uri("/api/v1/signatures")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(officer))
                .exchange();
        assertThat(asked).hasStatus(202);
        Matcher id = Pattern.compile("\"esign\":\"(\\d+)\"")
                .matcher(asked.getResponse().getContentAsString());
        assertThat(id.find()).isTrue();
        String errand = "/signatures/esign/" + id.group(1);

        EsignBrowser other = new EsignBrowser(web, offices.by(office.head()), certificates, office.head(), provider);
        assertThat(other.get(errand)).hasStatus(404);
        assertThat(other.get("/api/v1" + errand)).hasStatus(404);
        assertThat(browser.get("/api/v1" + errand))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("address")
                .isEqualTo(provider.address());
        browser.bring(provider.answer(browser.form(errand), TestEsp.OTP));
        assertThat(browser.get("/api/v1" + errand))
                .bodyJson()
                .extractingPath("answered")
                .isEqualTo(true);
        assertThat(issued(issue)).isTrue();
    }

    private boolean issued(Issue one) {
        return issues.find(one.id(), office.collector()).orElseThrow().isIssued();
    }

    private byte[] document(Issue one) throws Exception {
        var end = issues.find(one.id(), officer).orElseThrow().end();
        try (var content = documents.open(end.document())) {
            return content.readAllBytes();
        }
    }
}

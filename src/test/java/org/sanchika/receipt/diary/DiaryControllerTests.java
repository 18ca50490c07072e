package org.sanchika.receipt.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class DiaryControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void opensWithTodayAndTheHabitsOfTheDesk() {
        enter(physical("deliveryMode", "REGISTERED", "language", "ur"), office.counter());

        assertThat(web.get().uri("/receipts/new?nature=physical").with(offices.by(office.counter())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"01-07-2026\"")
                .contains("<option value=\"REGISTERED\" selected>")
                .contains("<option value=\"ur\" selected>");
    }

    @Test
    void showsTheNumberOnThePageOfTheReceipt() {
        MvcTestResult answer = enter(physical(), office.counter());

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getRedirectedUrl()).matches("/receipts/\\d+");
        assertThat(answer.getMvcResult().getFlashMap().get("notice").toString()).contains("1/");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldsAndKeepsEverything() {
        MvcTestResult answer = enter(
                physical(
                        "subject", "",
                        "letterDate", "31-02-2026",
                        "receivedOn", "०२-०७-२०२६",
                        "senderPin", "12",
                        "enclosures", "viele",
                        "remarks", "बना रहे"),
                office.counter());

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"subject-wrong\"")
                .contains("id=\"letterDate-wrong\"")
                .contains("id=\"receivedOn-wrong\"")
                .contains("id=\"senderPin-wrong\"")
                .contains("id=\"enclosures-wrong\"")
                .contains("href=\"#subject\"")
                .contains("31-02-2026")
                .contains("बना रहे");
        assertThat(registered()).isZero();
    }

    @Test
    void keepsTheScanOfAnEntryThatMustBeCorrected() {
        MvcTestResult first = upload(SampleDocuments.pdf("kept", 3), "पत्र.pdf", electronic("subject", ""));
        assertThat(first).hasStatus(422).bodyText().contains("पत्र.pdf").contains("/pages/3");

        String hash = hidden(first, "document");
        MvcTestResult second =
                enter(electronic("document", hash, "fileName", "पत्र.pdf", "subject", "अब सही"), office.counter());

        assertThat(second).hasStatus(303);
    }

    @Test
    void refusesWhatIsNotThePaperItClaimsToBe() {
        assertRefused(SampleDocuments.exe(), "letter.pdf");
        assertRefused(SampleDocuments.encryptedPdf(), "letter.pdf");
        assertRefused(SampleDocuments.truncatedPdf(), "letter.pdf");
        assertRefused(SampleDocuments.pdfOfPages(2001), "letter.pdf");
        assertRefused(SampleDocuments.png(20, 20), "letter.pdf");
        assertThat(registered()).isZero();
    }

    @Test
    void refusesSecretsInElectronicFormWithTheReason() {
        MvcTestResult answer =
                upload(SampleDocuments.pdf("secret", 1), "a.pdf", electronic("classification", "SECRET"));

        assertThat(answer).hasStatus(422).bodyText().contains("CSMOP 2022").contains("id=\"classification-wrong\"");
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = physical("_once", UUID.randomUUID().toString());

        MvcTestResult first = enter(form, office.counter());
        MvcTestResult second = enter(form, office.counter());

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void warnsOfTheSameLetterAndTakesItWhenToldTo() {
        enter(physical("letterRef", "45/गो", "letterDate", "28-6"), office.counter());
        Map<String, String> again = physical("letterRef", "४५ / गो", "letterDate", "28/06/2026", "subject", "और कुछ");

        assertThat(enter(again, office.counter())).hasStatus(422).bodyText().contains("name=\"anyway\"");
        again.put("anyway", "on");
        assertThat(enter(again, office.counter())).hasStatus(303);
        assertThat(jdbc.sql("SELECT count(*) FROM receipt.receipt WHERE dup_of IS NOT NULL AND diary_unit_id = :unit")
                        .param("unit", office.counter().unit().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void sendsAtOnceAndOpensTheNextForm() {
        String to = Long.toString(office.clerk().post().value());
        MvcTestResult answer = enter(physical("then", "send", "toPost", to), office.counter());

        assertThat(answer).hasStatus(303).hasRedirectedUrl("/receipts/new?nature=physical");
        assertThat(jdbc.sql("SELECT count(*) FROM custody.holding WHERE post_id = :post")
                        .param("post", office.clerk().post().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesNoNumberWhenTheDeskIsUnknown() {
        assertThat(enter(physical("then", "send", "to", "कहीं नहीं"), office.counter()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"to-wrong\"");
        assertThat(registered()).isZero();
    }

    @Test
    void showsAScanOnlyToWhoeverBroughtIt() {
        MvcTestResult first = upload(SampleDocuments.pdf("mine", 1), "a.pdf", electronic("subject", ""));
        String page = "/receipts/papers/" + hidden(first, "document") + "/pages/1";

        assertThat(web.get().uri(page).with(offices.by(office.counter()))).hasStatusOk();
        assertThat(web.get().uri(page).with(offices.by(office.clerk()))).hasStatus(404);
    }

    private void assertRefused(byte[] content, String name) {
        assertThat(upload(content, name, electronic()))
                .hasStatus(422)
                .bodyText()
                .contains("class=\"drop bad\"");
        var file = new MockMultipartFile("file", name, "application/pdf", content);
        assertThat(web.post().uri("/receipts/papers").multipart().file(file).with(offices.by(office.counter())))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isBetween(413, 422))
                .bodyText()
                .contains("\"message\"");
    }

    private MvcTestResult upload(byte[] content, String name, Map<String, String> form) {
        var request = web.post()
                .uri("/receipts")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .with(offices.by(office.counter()));
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult enter(Map<String, String> form, Acting by) {
        var request = web.post().uri("/receipts").with(offices.by(by));
        form.forEach(request::param);
        return request.exchange();
    }

    private long registered() {
        return jdbc.sql("SELECT count(*) FROM receipt.receipt WHERE diary_unit_id = :unit")
                .param("unit", office.counter().unit().value())
                .query(Long.class)
                .single();
    }

    private static String hidden(MvcTestResult answer, String name) {
        try {
            String body = answer.getResponse().getContentAsString();
            return body.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> electronic(String... more) {
        Map<String, String> form = physical(more);
        form.put("nature", "electronic");
        return form;
    }

    private static Map<String, String> physical(String... more) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "nature", "physical",
                "subject", "नहर की सफ़ाई",
                "receivedOn", "01-07-2026",
                "senderName", "श्री सोहन",
                "language", "hi"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }
}

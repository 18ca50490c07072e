package org.sanchika.receipt.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(ReceiptFixtures.class)
class DiaryApiTests {
    private static final String LETTER = """
            {"subject": "जल मीनार", "letterRef": "7", "letterDate": "2026-06-30", "language": "hi",
             "sender": {"name": "सरपंच", "organisation": "ग्राम पंचायत"}}""";

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void registersALetterWithItsScan() {
        MvcTestResult answer = post(LETTER, SampleDocuments.pdf("api", 2), "");

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("nature").isEqualTo("electronic");
        assertThat(answer).bodyJson().extractingPath("document.pages").isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("custody.post.postId")
                .isEqualTo(Long.toString(office.counter().post().value()));
    }

    @Test
    void answersARetryAsTheFirstTime() {
        String key = UUID.randomUUID().toString();
        String first = text(post(LETTER, null, key));

        assertThat(text(post(LETTER, null, key))).isEqualTo(first);
        assertThat(post(LETTER.replace("जल", "थल"), null, key)).hasStatus(422);
    }

    @Test
    void namesTheFieldsThatCannotStay() {
        assertThat(post("{\"letterDate\": \"2027-01-01\", \"sender\": {\"pin\": \"1\"}}", null, ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .contains("subject", "letterDate", "sender.name", "sender.pin");
        assertThat(post("{", null, "")).hasStatus(400);
    }

    @Test
    void refusesWrongTypesAndSecrets() {
        assertThat(post(LETTER, SampleDocuments.exe(), "")).hasStatus(415);
        assertThat(post(LETTER.replace("{\"subject", "{\"classification\": \"SECRET\", \"subject"), pdf(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("CSMOP");
    }

    @Test
    void tellsOfTheSameLetterWhenAsked() {
        post(LETTER, null, "");

        assertThat(post(LETTER, null, "")).hasStatus(201).bodyJson().hasPath("duplicateOf");
        assertThat(post(LETTER.replace("{\"subject", "{\"refuseSameLetter\": true, \"subject"), null, ""))
                .hasStatus(409);
    }

    @Test
    void servesThePaperInParts() {
        MatterId id = letters.scanned(office.counter(), "नक्शा");
        String document = "/api/v1/receipts/" + id.value() + "/document";

        assertThat(web.get().uri(document).header("Range", "bytes=0-3").with(offices.by(office.counter())))
                .hasStatus(206)
                .bodyText()
                .isEqualTo("%PDF");
        assertThat(web.get().uri(document).with(offices.by(office.otherClerk())))
                .hasStatus(404);
    }

    @Test
    void saysWhatAPageSays() {
        MatterId id = letters.scanned(office.counter(), "नक्शे का पाठ");
        String pages = "/api/v1/receipts/" + id.value() + "/document/pages/";

        assertThat(web.get().uri(pages + "2/text").with(offices.by(office.counter())))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("text", text -> assertThat(text).asString().startsWith("letter "))
                .hasPathSatisfying("language", language -> assertThat(language).isEqualTo("en"))
                .hasPathSatisfying("origin", origin -> assertThat(origin).isEqualTo("layer"));
        assertThat(web.get().uri(pages + "3/text").with(offices.by(office.counter())))
                .hasStatus(404);
        assertThat(web.get().uri(pages + "1/text").with(offices.by(office.otherClerk())))
                .hasStatus(404);
    }

    private byte[] pdf() {
        return SampleDocuments.pdf("some", 1);
    }

    private MvcTestResult post(String json, byte[] document, String key) {
        var request = web.post().uri("/api/v1/receipts").multipart();
        request.part(new MockPart("receipt", null, json.getBytes(StandardCharsets.UTF_8)));
        if (document != null) {
            request.file(new MockMultipartFile("document", "letter.pdf", "application/pdf", document));
        }
        return request.with(offices.by(office.counter()))
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

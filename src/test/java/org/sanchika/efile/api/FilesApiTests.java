package org.sanchika.efile.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
class FilesApiTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void opensAFileOnceForARetry() {
        long head = made.head(office.clerk()).value();
        String body = "{\"subject\":\"नल-जल योजना\",\"headId\":\"" + head + "\",\"priority\":\"IMMEDIATE\"}";
        String key = UUID.randomUUID().toString();

        MvcTestResult first = call(HttpMethod.POST, "/api/v1/files", body, key, office.clerk());

        assertThat(first)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("custody.unopened")
                .isEqualTo(false);
        assertThat(field(call(HttpMethod.POST, "/api/v1/files", body, key, office.clerk()), "id"))
                .isEqualTo(field(first, "id"));
        assertThat(call(HttpMethod.POST, "/api/v1/files", "{\"headId\":\"" + head + "\"}", null, office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("subject");
    }

    @Test
    void writesANoteAndFreezesItByTheMovement() {
        String file = "/api/v1/files/" + made.opened(office.clerk()).value();
        String note = field(
                call(
                        HttpMethod.POST,
                        file + "/notes",
                        "{\"kind\":\"GREEN\",\"body\":\"<p>प्रस्तुत।</p>\"}",
                        null,
                        office.clerk()),
                "id");
        assertThat(call(HttpMethod.PUT, file + "/notes/" + note, "{\"body\":\"<p>पुनः।</p>\"}", null, office.clerk()))
                .hasStatus(200);

        String send = "{\"toPost\":\"" + office.head().post().value() + "\",\"action\":\"FOR_APPROVAL\"}";
        assertThat(call(HttpMethod.POST, file.replace("files", "matters") + "/movements", send, null, office.clerk()))
                .hasStatus(201);

        assertThat(call(HttpMethod.PUT, file + "/notes/" + note, "{\"body\":\"<p>बदला</p>\"}", null, office.clerk()))
                .hasStatus(404);
        assertThat(call(HttpMethod.GET, file + "/notes", null, null, office.head()))
                .bodyJson()
                .extractingPath("items[0].body")
                .asString()
                .contains("पुनः");
    }

    @Test
    void putsAReceiptInAndAnswersItsPages() {
        String file = "/api/v1/files/" + made.opened(office.clerk()).value();
        MatterId letter = letters.scanned(office.clerk(), "पत्र");

        MvcTestResult answer = call(
                HttpMethod.POST,
                file + "/correspondence",
                "{\"receiptId\":\"" + letter.value() + "\"}",
                null,
                office.clerk());

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("lastPage").isEqualTo(2);
        assertThat(call(HttpMethod.GET, file + "/correspondence", null, null, office.clerk()))
                .bodyJson()
                .extractingPath("items[0].receiptId")
                .isEqualTo(Long.toString(letter.value()));
        assertThat(call(HttpMethod.GET, file, null, null, office.clerk()))
                .bodyJson()
                .extractingPath("undealt")
                .isEqualTo(1);
    }

    @Test
    void hidesFilesFromStrangers() {
        String file = "/api/v1/files/" + made.opened(office.clerk()).value();
        Acting stranger = offices.collectorate().clerk();

        assertThat(call(HttpMethod.GET, file, null, null, stranger)).hasStatus(404);
        assertThat(call(HttpMethod.GET, file + "/notes", null, null, stranger)).hasStatus(404);
        assertThat(call(HttpMethod.GET, file + "/correspondence", null, null, stranger))
                .hasStatus(404);
    }

    private MvcTestResult call(HttpMethod method, String path, String body, String key, Acting by) {
        var request = web.method(method).uri(path).with(offices.by(by)).contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.content(body);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    private String field(MvcTestResult answer, String name) {
        byte[] body = answer.getResponse().getContentAsByteArray();
        return json.readTree(new String(body, StandardCharsets.UTF_8)).get(name).asString();
    }
}

package org.sanchika.mis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Another system that is told of an office, from Wednesday 1 July 2026, 10:00 on; the outbox runs beside the tests. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
abstract class ToldSystem {
    @Autowired
    WebhookRound round;

    @Autowired
    WebhookJob job;

    @Autowired
    Webhooks webhooks;

    @Autowired
    MessageSql messages;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    FileFixtures files;

    @Autowired
    Proofs proofs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    TestReceiver receiver;
    OfficeFixtures.Collectorate office;
    Acting administrator;
    String one;
    String secret;

    @BeforeEach
    void setUp() throws IOException {
        clock.set(TestClock.START);
        receiver = new TestReceiver();
        office = offices.collectorate();
        administrator = offices.official(office.district(), "प्रशासक", 3, null, false, Role.OFFICE_ADMIN);
        String made = body(send(
                "",
                "{\"address\":\"%s\",\"unit\":\"%s\",\"kinds\":[\"FIGURES\",\"OVER_LIMIT\"]}"
                        .formatted(receiver.address(), code()),
                administrator));
        secret = JsonPath.read(made, "$.secret");
        one = "/" + JsonPath.read(made, "$.webhook.id");
    }

    @AfterEach
    void hangUp() {
        assertThat(web.delete().uri("/api/v1/webhooks" + one).with(offices.by(administrator)))
                .hasStatus(204);
        receiver.close();
    }

    void trial() {
        assertThat(send(one + "/trials", "{}", administrator)).hasStatus(204);
    }

    void turn(boolean on) {
        assertThat(web.put()
                        .uri("/api/v1/webhooks" + one + "/state")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"on\":" + on + "}")
                        .with(offices.by(administrator)))
                .hasStatusOk();
    }

    /** As the outbox does it, which may be at it at this very moment. */
    void attempt() {
        waiting().forEach(order -> job.run(order, ""));
    }

    void tried(int times) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            attempt();
            return tries().size() == times;
        });
    }

    void until(String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            attempt();
            return jdbc.sql("SELECT state FROM mis.webhook_message WHERE id = :id")
                    .param("id", message())
                    .query(String.class)
                    .single()
                    .equals(state);
        });
    }

    void arrived(int many) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            attempt();
            return receiver.calls.size() >= many && waiting().isEmpty();
        });
        assertThat(receiver.calls).hasSize(many);
    }

    List<String> waiting() {
        return of("id || '.' || series", "AND state = 'WAITING'");
    }

    List<String> ids() {
        return of("message_id", "");
    }

    long message() {
        return Long.parseLong(of("id::text", "").getLast());
    }

    List<String> of(String what, String which) {
        return jdbc.sql("SELECT " + what + " FROM mis.webhook_message WHERE webhook_id = :id " + which + " ORDER BY id")
                .param("id", Long.parseLong(one.substring(1)))
                .query(String.class)
                .list();
    }

    List<@Nullable String> tries() {
        return jdbc.sql("SELECT why FROM mis.webhook_attempt WHERE message_id = :id ORDER BY id")
                .param("id", message())
                .query(String.class)
                .list();
    }

    TestReceiver.Call call(String kind, String unit) {
        return receiver.calls.stream()
                .filter(call -> call.body().contains("org.sanchika.unit." + kind + "\",\"subject\":\"" + unit + "\""))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return jdbc.sql("SELECT code FROM office.unit WHERE id = :id")
                .param("id", office.district().value())
                .query(String.class)
                .single();
    }

    MvcTestResult send(String path, String body, Acting by) {
        return web.post()
                .uri("/api/v1/webhooks" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(by))
                .exchange();
    }

    MvcTestResult get(String path, Acting by) {
        return web.get().uri("/api/v1/webhooks" + path).with(offices.by(by)).exchange();
    }

    MvcTestResult page(Acting by) {
        return web.get().uri("/webhooks" + one).with(offices.by(by)).exchange();
    }

    MvcTestResult form(String fields, Acting by) {
        return web.post()
                .uri("/webhooks")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(fields)
                .with(offices.by(by))
                .exchange();
    }

    static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatus2xxSuccessful();
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}

package org.sanchika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.sanchika.SanchikaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SanchikaTest
class ApiDocsTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    JsonMapper json;

    @Test
    void describesTheContract() {
        assertThat(web.get().uri("/api/v1/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("\"openapi\":\"3.1.0\"", "/api/v1/posts", "X-Post")
                .doesNotContain("\"Presence\"", "\"Words\"", "\"Acting\"");
    }

    @Test
    void showsEveryCallToRead() {
        assertThat(web.get().uri("/api/docs"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/api/v1/tokens",
                        "curl -X POST -u login:password",
                        "expiresAt",
                        "Adds a post to a unit.",
                        "band of decision, 1 lowest");
    }

    @Test
    void saysWhatEveryCallDoes() throws Exception {
        List<String> dumb = new ArrayList<>();
        everyCall((name, call) -> {
            if (call.path("summary").asString("").isBlank()
                    || call.path("description").asString("").isBlank()) {
                dumb.add(name);
            }
        });
        assertThat(dumb).isEmpty();
    }

    @Test
    void saysWhatEveryParameterIs() throws Exception {
        List<String> dumb = new ArrayList<>();
        everyCall((name, call) -> call.path("parameters").forEach(one -> {
            if (one.path("description").asString("").isBlank()) {
                dumb.add(name + " " + one.path("name").asString(""));
            }
        }));
        assertThat(dumb).isEmpty();
    }

    @Test
    void showsTheShapeOfEveryAnswer() throws Exception {
        List<String> dumb = new ArrayList<>();
        everyCall((name, call) -> call.path("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2") && !answer.getKey().equals("204")) {
                answer.getValue().path("content").forEach(content -> {
                    JsonNode schema = content.path("schema");
                    if (schema.path("$ref").isMissingNode()
                            && schema.path("items").isMissingNode()
                            && !schema.path("type").asString("").equals("string")) {
                        dumb.add(name + " " + answer.getKey());
                    }
                });
                if (answer.getValue().path("content").isEmpty()) {
                    dumb.add(name + " " + answer.getKey());
                }
            }
        }));
        assertThat(dumb).isEmpty();
    }

    private void everyCall(BiConsumer<String, JsonNode> look) throws Exception {
        var answer = web.get().uri("/api/v1/openapi.json").exchange().getResponse();
        JsonNode api = json.readTree(answer.getContentAsByteArray());
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> look.accept(call.getKey() + " " + path.getKey(), call.getValue())));
        assertThat(api.path("paths").size()).isGreaterThan(60);
    }
}

package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.web.ApiCall.Line;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outward contract to read: every call with what goes in and comes out, made from the contract itself. */
@Controller
class ApiDocsController {
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    ApiDocsController(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api/docs")
    @Public(because = "the contract is nobody's secret")
    String docs(HttpServletRequest request, Model model) throws Exception {
        JsonNode api = json.readTree(description.openapiJson(request, DESCRIPTION, Locale.ENGLISH));
        String server = api.path("servers").path(0).path("url").asString("");
        List<ApiCall> calls = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(call(api, server, path.getKey(), call.getKey(), call.getValue()))));
        model.addAttribute("calls", calls);
        model.addAttribute("description", DESCRIPTION);
        return "platform/api";
    }

    private static ApiCall call(JsonNode api, String server, String path, String method, JsonNode operation) {
        List<Line> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(one -> parameters.add(new Line(
                        one.path("name").asString(""),
                        one.path("in").asString("") + (one.path("required").asBoolean(false) ? ", required" : ""))));
        List<Line> body = new ArrayList<>();
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> body.addAll(
                        fields(api, content.getKey(), content.getValue().path("schema"))));
        List<Line> answers = new ArrayList<>();
        operation.path("responses").properties().forEach(answer -> {
            List<Line> lines = new ArrayList<>();
            answer.getValue()
                    .path("content")
                    .properties()
                    .forEach(content -> lines.addAll(
                            fields(api, content.getKey(), content.getValue().path("schema"))));
            String about = lines.isEmpty()
                    ? answer.getValue().path("description").asString("")
                    : String.join(
                            " · ",
                            lines.stream()
                                    .map(line -> line.name() + ": " + line.about())
                                    .toList());
            answers.add(new Line(answer.getKey(), about));
        });
        return new ApiCall(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                parameters,
                body,
                answers,
                example(server, path, method, !body.isEmpty()));
    }

    /** The fields of a shape, one level deep. */
    private static List<Line> fields(JsonNode api, String type, JsonNode schema) {
        String name = schema.path("$ref").asString("");
        JsonNode shape = name.isEmpty()
                ? schema
                : api.path("components").path("schemas").path(name.substring(name.lastIndexOf('/') + 1));
        List<Line> lines = new ArrayList<>();
        shape.path("properties")
                .properties()
                .forEach(field -> lines.add(new Line(field.getKey(), kind(field.getValue()))));
        return lines.isEmpty() ? List.of(new Line(type, kind(schema))) : lines;
    }

    private static String kind(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        JsonNode type = schema.path("type");
        String plain = type.isArray() ? type.path(0).asString("") : type.asString("any");
        return plain.equals("array") ? kind(schema.path("items")) + "[]" : plain;
    }

    private static String example(String server, String path, String method, boolean body) {
        boolean signIn = path.equals("/api/v1/tokens") && method.equals("post");
        return "curl -X " + method.toUpperCase(Locale.ROOT)
                + (signIn ? " -u login:password" : " -H 'Authorization: Bearer <token>'")
                + (body ? " -H 'Content-Type: application/json' -d @body.json" : "")
                + " " + server + path;
    }
}

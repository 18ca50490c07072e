package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
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
        calls.sort(Comparator.comparing(ApiCall::group).thenComparing(ApiCall::path));
        model.addAttribute("calls", calls);
        model.addAttribute("description", DESCRIPTION);
        return "platform/api";
    }

    private static ApiCall call(JsonNode api, String server, String path, String method, JsonNode operation) {
        List<Line> parameters = new ArrayList<>();
        operation.path("parameters").forEach(one -> parameters.add(parameter(one)));
        List<Line> result = new ArrayList<>();
        List<Line> answers = new ArrayList<>();
        operation.path("responses").properties().forEach(answer -> {
            answers.add(new Line(
                    answer.getKey(), answer.getValue().path("description").asString("")));
            if (answer.getKey().startsWith("2")) {
                result.addAll(contents(api, answer.getValue()));
            }
        });
        List<Line> body = contents(api, operation.path("requestBody"));
        String summary = operation.path("summary").asString("");
        String description = operation.path("description").asString("");
        return new ApiCall(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("tags").path(0).asString(""),
                summary,
                description.startsWith(summary)
                        ? description.substring(summary.length()).strip()
                        : description,
                parameters,
                body,
                result,
                answers,
                example(server, path, method, !body.isEmpty()));
    }

    private static Line parameter(JsonNode one) {
        String place = one.path("in").asString("") + (one.path("required").asBoolean(false) ? ", required" : "");
        return new Line(
                one.path("name").asString(""),
                said(place, one.path("description").asString("")));
    }

    private static List<Line> contents(JsonNode api, JsonNode holder) {
        List<Line> lines = new ArrayList<>();
        holder.path("content")
                .properties()
                .forEach(content -> lines.addAll(
                        fields(api, content.getKey(), content.getValue().path("schema"))));
        return lines;
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
                .forEach(field -> lines.add(new Line(
                        field.getKey(),
                        said(
                                kind(field.getValue()),
                                field.getValue().path("description").asString("")))));
        return lines.isEmpty() ? List.of(new Line(type, kind(schema))) : lines;
    }

    private static String said(String kind, String description) {
        return description.isEmpty() ? kind : kind + " · " + description;
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

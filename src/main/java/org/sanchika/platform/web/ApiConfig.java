package org.sanchika.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.util.HtmlUtils;

/**
 * What the description of the outward contract says of every call. What is said of a single one stands in the comment of
 * its handler, and of a field in that of its record.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfig {
    private static final String ABOUT = """
            Whatever the pages can do, programs can do. POST /api/v1/tokens with HTTP Basic gives a token; every other call \
            sends it as a bearer. Refusals are application/problem+json in the caller's language (Accept-Language en, hi or bn).""";

    /** Refusals that may answer a call, and when. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "What was sent cannot be read.",
            "401", "Not signed in, or the token has run out.",
            "403", "The acting charge may not do this.",
            "404", "Not there, or not the caller's to know of.",
            "409", "It moved on meanwhile; the answer says how it stands now.",
            "422", "A rule or a field stands against it; errors names the fields.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Presence.class, Words.class);
    }

    /** Registered before what reads the comments of records, which asks it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver shapes(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new ShapeNames()).openapi31(true);
    }

    @Bean
    OpenApiCustomizer contract() {
        return api -> {
            api.info(new Info().title("Sanchika").version("v1").description(ABOUT));
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSecuritySchemes(
                            "password",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                    .addSchemas("Problem", problem());
            operations(api);
            api.getComponents().getSchemas().values().forEach(ApiConfig::sayPlainly);
        };
    }

    private static void operations(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(path, method.name(), operation)));
    }

    private static void complete(String path, String method, Operation operation) {
        boolean signIn = path.equals("/api/v1/tokens") && method.equals("POST");
        operation.summary(plain(operation.getSummary()));
        operation.description(plain(operation.getDescription()));
        operation.setTags(List.of(path.split("/")[3]));
        operation.addSecurityItem(new SecurityRequirement().addList(signIn ? "password" : "token"));
        operation.addParametersItem(
                new HeaderParameter().name("X-Post").description("The charge to act in; the main one when left out."));
        if (method.equals("POST") && !signIn) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("A UUID: a repeated call with it gets the first answer and does nothing again."));
        }
        operation.getParameters().forEach(parameter -> {
            ParameterWords.describe(path, parameter);
            parameter.description(plain(parameter.getDescription()));
        });
        if (operation.getRequestBody() != null && operation.getRequestBody().getDescription() == null) {
            operation.getRequestBody().description("What is asked for.");
        }
        answers(path, method, operation);
    }

    /** Comments are HTML; descriptions are read as they are. */
    private static @Nullable String plain(@Nullable String comment) {
        return comment == null
                ? null
                : HtmlUtils.htmlUnescape(comment.replaceAll("</?code>", "`").replaceAll("</?[a-z]+>", ""));
    }

    private static void sayPlainly(Schema<?> schema) {
        schema.description(plain(schema.getDescription()));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ApiConfig::sayPlainly);
        }
    }

    private static void answers(String path, String method, Operation operation) {
        operation.getResponses().forEach((status, answer) -> {
            if (List.of("OK", "Created", "No Content", "default response", "")
                            .contains(String.valueOf(answer.getDescription()))
                    || answer.getDescription() == null) {
                answer.description(said(status));
            }
        });
        boolean writes = !method.equals("GET");
        REFUSALS.forEach((status, when) -> {
            boolean may = switch (status) {
                case "404" -> path.contains("{");
                case "409" -> writes && path.contains("{id}/");
                case "422" -> writes && !method.equals("DELETE");
                default -> true;
            };
            if (may) {
                operation.getResponses().addApiResponse(status, refusal(when));
            }
        });
    }

    private static String said(String status) {
        return switch (status) {
            case "201" -> "Done: what was made or moved.";
            case "204" -> "Done.";
            default -> "As asked.";
        };
    }

    private static ApiResponse refusal(String when) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description(when)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /** As {@link Problem} writes it; further members say more, such as who holds the matter now. */
    private static Schema<?> problem() {
        Schema<?> error = object("A field that cannot stay as it is, and why.")
                .addProperty("field", text("Name of the field as it was sent."))
                .addProperty("message", text("Why, in the caller's language."));
        Schema<List<?>> errors = new Schema<>();
        errors.addType("array");
        errors.items(error).description("Fields that cannot stay as they are.");
        return object("A refusal (RFC 9457).")
                .addProperty("type", text("A stable path, such as /problems/not-holder."))
                .addProperty("title", text("In the caller's language."))
                .addProperty("detail", text("In the caller's language."))
                .addProperty("status", text("The HTTP status."))
                .addProperty("errors", errors);
    }

    private static Schema<?> object(String about) {
        Schema<?> schema = new Schema<>();
        schema.addType("object");
        return schema.description(about);
    }

    private static Schema<?> text(String about) {
        Schema<?> schema = new Schema<>();
        schema.addType("string");
        return schema.description(about);
    }
}

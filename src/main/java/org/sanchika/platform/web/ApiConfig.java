package org.sanchika.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the outward contract says of every call. */
@Configuration(proxyBeanMethods = false)
class ApiConfig {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Presence.class, Words.class);
    }

    @Bean
    OpenApiCustomizer contract() {
        return api -> {
            api.info(new Info()
                    .title("Sanchika")
                    .version("v1")
                    .description("Whatever the pages can do, programs can do. Errors are application/problem+json."));
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSecuritySchemes(
                            "password",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> complete(path, method.name(), operation)));
        };
    }

    private static void complete(String path, String method, Operation operation) {
        boolean signIn = path.equals("/api/v1/tokens") && method.equals("POST");
        operation.addSecurityItem(new SecurityRequirement().addList(signIn ? "password" : "token"));
        operation.addParametersItem(
                new HeaderParameter().name("X-Post").description("The charge to act in; the main one when left out."));
        if (operation.getSummary() == null) {
            operation.setSummary(sentence(operation.getOperationId()));
        }
        for (String status : new String[] {"401", "403"}) {
            operation.getResponses().addApiResponse(status, new ApiResponse().description("problem"));
        }
    }

    /** {@code makeToken_1} reads "make token". */
    private static String sentence(String operationId) {
        String plain = operationId.replaceAll("_\\d+$", "").replaceAll("([a-z])([A-Z])", "$1 $2");
        return plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + plain.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}

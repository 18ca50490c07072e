package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.platform.security.ApiEntryPoint;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 401 as a problem, in the caller's language. */
@Component
class ApiRefusals implements ApiEntryPoint {
    private final Pages pages;
    private final JsonMapper json;

    ApiRefusals(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var words = pages.words(request);
        var problem = Problem.of(
                "/problems/not-signed-in",
                HttpStatus.UNAUTHORIZED,
                words.get("error.401.title"),
                words.get("error.401.detail"));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem.answer().getBody()));
    }
}

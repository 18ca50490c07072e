package org.sanchika;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The closed table of powers by role, walked over every page and call of the running program. */
@SanchikaTest
class HandlerPowersTests {
    /** All that answers a stranger. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/language",
            "/theme",
            "/error",
            "/api/docs",
            "/genuine",
            "/genuine/1",
            "/published",
            "/published/1/document",
            "/board",
            "/board/1",
            "/open/pendency.csv",
            "/open/activity.csv",
            "/open/catalog.jsonld",
            "/api/v1/published",
            "/api/v1/keys",
            "/api/v1/exchange/card",
            "/api/v1/esign",
            "/api/v1/signers",
            "/api/v1/signers/requests",
            "/api/v1/signers/requests/1",
            "/api/v1/openapi.json",
            "/api/v1/openapi.json.yaml",
            "/api/v1/openapi.yaml");

    /** {@code {id}} and {@code {id:\\d{1,18}}} */
    private static final Pattern PLACE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    private record Call(HttpMethod method, String path, MediaType type, HandlerMethod handler) {}

    @ParameterizedTest
    @EnumSource(Role.class)
    void refusesWhatTheRoleDoesNotGrant(Role role) {
        Acting actor = office.official(office.unit(null, "OFFICE", "कार्यालय"), "पद", 1, null, false, role);
        List<String> entered = new ArrayList<>();
        for (Call call : calls()) {
            Requires requires = call.handler().getMethodAnnotation(Requires.class);
            boolean signIn = call.path().equals("/api/v1/tokens");
            if (requires != null && !signIn && !role.powers().contains(requires.value())) {
                int status = web.method(call.method())
                        .uri(call.path())
                        .contentType(call.type())
                        .with(office.by(actor))
                        .exchange()
                        .getResponse()
                        .getStatus();
                if (status != 403) {
                    entered.add(status + " " + call.method() + " " + call.path());
                }
            }
        }
        assertThat(entered).isEmpty();
    }

    @Test
    void answersNoStranger() {
        List<String> answered = new ArrayList<>();
        for (Call call : calls()) {
            var answer = web.method(call.method()).uri(call.path()).exchange().getResponse();
            boolean refused = answer.getStatus() == 401
                    || answer.getStatus() == 403
                    || String.valueOf(answer.getRedirectedUrl()).endsWith("/sign-in");
            if (!refused && !OPEN.contains(call.path())) {
                answered.add(answer.getStatus() + " " + call.method() + " " + call.path());
            }
        }
        assertThat(answered).isEmpty();
    }

    /** Every handler with every method; {@code 1} stands for whatever is in its path. */
    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> methods(info)
                        .forEach(method -> info.getPatternValues()
                                .forEach(pattern -> calls.add(new Call(
                                        HttpMethod.valueOf(method.name()), filled(pattern), type(info), handler)))));
        return calls;
    }

    /** A hash where one is asked for, else {@code 1}. */
    private static String filled(String pattern) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> "1".repeat(place.group().contains("{64}") ? 64 : 1));
    }

    private static MediaType type(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }
}

package org.sanchika;

import org.sanchika.office.Acting;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls of the outward contract, as a program of somebody in an office makes them. */
@TestComponent
public class ProgramCalls {
    private static final String API = "/api/v1";

    private final MockMvcTester web;
    private final OfficeFixtures offices;

    ProgramCalls(MockMvcTester web, OfficeFixtures offices) {
        this.web = web;
        this.offices = offices;
    }

    public MvcTestResult get(String path, Acting by) {
        return call(HttpMethod.GET, path, "", "", by);
    }

    public MvcTestResult post(String path, String json, Acting by) {
        return post(path, json, "", by);
    }

    public MvcTestResult post(String path, String json, String key, Acting by) {
        return call(HttpMethod.POST, path, json, key, by);
    }

    public MvcTestResult put(String path, String json, Acting by) {
        return call(HttpMethod.PUT, path, json, "", by);
    }

    public MvcTestResult delete(String path, Acting by) {
        return call(HttpMethod.DELETE, path, "", "", by);
    }

    private MvcTestResult call(HttpMethod method, String path, String json, String key, Acting by) {
        return web.method(method)
                .uri(API + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .with(offices.by(by))
                .exchange();
    }
}

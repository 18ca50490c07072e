package org.sanchika.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class MetricsDoorTests {

    @Test
    void letsProgramsOnTheSameMachineIn() {
        assertThat(isLetIn(from("127.0.0.1"), false)).isTrue();
        assertThat(isLetIn(from("::1"), false)).isTrue();
    }

    @Test
    void keepsTheNetworkOut() {
        assertThat(isLetIn(from("10.1.2.3"), false)).isFalse();
        assertThat(isLetIn(from("10.1.2.3"), true)).isTrue();
    }

    @Test
    void keepsOutWhoComesThroughAProxy() {
        MockHttpServletRequest proxied = from("127.0.0.1");
        proxied.addHeader("X-Forwarded-For", "127.0.0.1");

        assertThat(isLetIn(withoutHeaders(proxied), false)).isFalse();
    }

    private static boolean isLetIn(HttpServletRequest request, boolean open) {
        return new MetricsDoor(new MetricsProperties(open))
                .authorize(() -> null, new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.setRemoteAddr(address);
        return request;
    }

    /** As the filter for forwarded headers leaves it. */
    private static HttpServletRequest withoutHeaders(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                return null;
            }
        };
    }
}

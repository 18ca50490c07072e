package org.sanchika.platform.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Figures about the program itself are for programs on the same machine, unless the operator opens them to the network. */
@Component
class MetricsDoor implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean open;

    MetricsDoor(MetricsProperties properties) {
        this.open = properties.open();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(open || isFromThisMachine(context.getRequest()));
    }

    /** Who came through a proxy is not from here, whatever address the proxy has and whatever the headers say. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        ServletRequest asItCame = request;
        while (asItCame instanceof ServletRequestWrapper wrapper) {
            asItCame = wrapper.getRequest();
        }
        boolean forwarded = asItCame instanceof HttpServletRequest http
                && (http.getHeader("Forwarded") != null || http.getHeader("X-Forwarded-For") != null);
        return !forwarded && isLoopback(asItCame.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException odd) {
            return false;
        }
    }
}

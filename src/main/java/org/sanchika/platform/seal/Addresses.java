package org.sanchika.platform.seal;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address this installation is reached, and where the page is that says whether a paper is genuine. */
@Component
public class Addresses {
    private static final String PAGE = "/genuine";

    private final SealProperties properties;

    Addresses(SealProperties properties) {
        this.properties = properties;
    }

    String of(String token) {
        String base = base();
        return base.isEmpty() ? token : base + PAGE + "/" + token;
    }

    /** Without the scheme, as it stands on paper. */
    String shown() {
        String base = base();
        return base.isEmpty() ? "" : base.replaceFirst("^https?://", "") + PAGE;
    }

    /** Empty when none is. */
    public String configured() {
        return properties.address() == null
                ? ""
                : properties.address().toString().replaceFirst("/+$", "");
    }

    /** As configured, else that of the request; empty when there is neither. */
    public String base() {
        if (properties.address() != null) {
            return configured();
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}

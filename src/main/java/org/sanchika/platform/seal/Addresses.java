package org.sanchika.platform.seal;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the page is that says whether a paper is genuine. */
@Component
class Addresses {
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

    private String base() {
        if (properties.address() != null) {
            return properties.address().toString().replaceFirst("/+$", "");
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}

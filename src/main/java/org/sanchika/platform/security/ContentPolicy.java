package org.sanchika.platform.security;

import java.net.URI;

/** What a page may load, run and send to: our own things and nothing else. */
public final class ContentPolicy {
    private static final String OWN_FORMS = "form-action 'self'";

    private ContentPolicy() {}

    /** For a page whose form goes to that address of another site, and to no other. */
    public static String sendingTo(URI address) {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        return SecurityConfig.CONTENT_POLICY.replace(OWN_FORMS, OWN_FORMS + " " + origin);
    }
}

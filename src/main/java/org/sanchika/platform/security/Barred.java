package org.sanchika.platform.security;

import org.springframework.security.access.AccessDeniedException;

/** Who is signed in may still not go on, for a reason that he can do something about. */
public final class Barred extends AccessDeniedException {
    private final Reason reason;

    /** What bars the way. */
    public enum Reason {
        /** The person holds no charge today. */
        NO_CHARGE,
        /** The post named in {@code X-Post} is not one that the person holds today. */
        NOT_YOUR_POST,
        /** A one-time code was used: a password of one's own comes first. */
        PASSWORD_REQUIRED;

        /** As it stands in addresses of problems and keys of words: {@code no-charge}. */
        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    Barred(Reason reason) {
        super(reason.path());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

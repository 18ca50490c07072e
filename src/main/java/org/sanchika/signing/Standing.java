package org.sanchika.signing;

/** How a certificate stands with the roots and lists that the administrator keeps. */
public enum Standing {
    GOOD,
    /** No list of revoked certificates at hand that covers it; it may be signed with all the same. */
    REVOCATION_UNKNOWN,
    /** None of the roots we trust vouches for it. */
    NOT_TRUSTED,
    REVOKED;

    /** Signing never waits for a list that did not come; everything else would not be believed by anybody. */
    public boolean maySign() {
        return this == GOOD || this == REVOCATION_UNKNOWN;
    }
}

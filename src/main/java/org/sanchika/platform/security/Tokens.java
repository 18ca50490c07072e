package org.sanchika.platform.security;

import java.util.Optional;

/** The port through which bearer tokens of programs are checked. */
public interface Tokens {
    /** The person whose living token this is. */
    Optional<SignedIn> holderOf(String token);
}

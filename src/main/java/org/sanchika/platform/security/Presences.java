package org.sanchika.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port through which the office tells security who people are. */
public interface Presences {
    /** The person acting in {@code postId}, or in his main charge; empty when he holds no such charge today. */
    Optional<Presence> of(long personId, @Nullable Long postId);

    /** False in an installation in which nobody can sign in yet. */
    default boolean anybody() {
        return true;
    }
}

package org.sanchika.custody;

import java.util.Map;
import java.util.Optional;

/** A kind of matter is a plug: a module that brings one as a bean has inbox, pendency, search and API for nothing. */
public interface MatterKind {
    /** Short and stable, stored: {@code RECEIPT}. */
    String code();

    /** Key of its word. */
    String label();

    /** A symbol of icons.svg. */
    String icon();

    /** Where its page is. */
    String href(MatterId matter);

    /** How it may be closed: code and key of its word, in the order of the list; empty when a remark says enough. */
    default Map<String, String> disposals() {
        return Map.of();
    }

    /** Why it cannot be closed yet: the key of the sentence; empty when it may be. */
    default Optional<String> closureObstacle(MatterId matter) {
        return Optional.empty();
    }
}

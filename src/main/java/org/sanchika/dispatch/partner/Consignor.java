package org.sanchika.dispatch.partner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.platform.document.Document;

/** Who sends packages of one kind to other installations, and hears what becomes of them. */
public interface Consignor {
    boolean owns(String key);

    /** Oldest first. */
    List<Waiting> waiting(long peer, int limit);

    Optional<Waiting> waiting(String key);

    /** The key of a package that went to this installation. */
    Optional<String> of(long peer, UUID id);

    /** Papers by their places in the package. */
    Map<Integer, Document> papers(String key);

    void sign(String key, String signature);

    /** Asked before the other side gets all of it: false when it was called back meanwhile, and must not go. */
    boolean leaves(String key);

    /** All of it lies at the other side, or on a stick; what it says of it is still to come. */
    void left(String key);

    /** It never leaves, and why. */
    void failed(String key, PackageFault why);

    void hindered(String key, String problem, Instant at);

    /** It still waits and is tried on, but somebody should know. */
    void overdue(String key, String problem);

    /** Said twice, or out of order: what was said first stays, and the last word counts. */
    void answered(String key, Answer answer, String receipt);
}

package org.sanchika.proof.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.seal.Opened;
import org.sanchika.signing.Finding;

/** What looking at a PDF came to. Public for the template. */
public sealed interface Checked {

    /**
     * @param ours the paper of ours that it is byte by byte; none when it is none
     * @param signatures in the order in which they were made; empty when nobody signed
     */
    record Read(Opened.@Nullable Genuine ours, List<Finding> signatures) implements Checked {}

    /** It was not looked at. */
    enum Refused implements Checked {
        MISSING,
        TOO_LARGE,
        UNREADABLE,
        /** A worker did not survive it. */
        TOO_HEAVY,
        BUSY
    }
}

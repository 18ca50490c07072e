package org.sanchika.signing;

import java.util.List;

/** What looking at a document found. */
public sealed interface Findings {

    /** Every signature in it, in the order they were made; none: the document is not signed. */
    record Read(List<Finding> signatures) implements Findings {

        public boolean allValid() {
            return !signatures.isEmpty() && signatures.stream().allMatch(one -> one.verdict() == Finding.Verdict.VALID);
        }
    }

    /** Neither a PDF nor a signature, or too damaged to tell. */
    record Unreadable() implements Findings {}
}

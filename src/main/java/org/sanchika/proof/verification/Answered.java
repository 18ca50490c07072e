package org.sanchika.proof.verification;

import java.util.List;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;

/** What a worker found, as it hands it over. */
record Answered(boolean readable, List<Finding> signatures) {

    static Answered of(Findings findings) {
        return switch (findings) {
            case Findings.Read(List<Finding> signatures) -> new Answered(true, signatures);
            case Findings.Unreadable() -> new Answered(false, List.of());
        };
    }
}

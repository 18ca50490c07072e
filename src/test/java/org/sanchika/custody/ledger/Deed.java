package org.sanchika.custody.ledger;

import java.util.UUID;

/**
 * A call that was made until it was answered, over however many deaths of the program.
 *
 * @param matter 0 for a registration
 * @param tries how often it was sent
 */
record Deed(UUID key, Verb verb, long matter, int status, String answer, int tries) {
    /** What the crowd does, with the path of the call and the kind of row that it writes. */
    enum Verb {
        REGISTER("", "REGISTERED"),
        SEND("movements", "SENT"),
        PULL_BACK("pull-back", "PULLED_BACK"),
        RECEIVE("receipt", "RECEIVED"),
        PARK("parking", "PARKED"),
        CLOSE("closure", "CLOSED");

        final String path;
        final String writes;

        Verb(String path, String writes) {
            this.path = path;
            this.writes = writes;
        }
    }

    boolean isDone() {
        return status / 100 == 2;
    }

    /** Refused by a rule, or because somebody else was first. */
    boolean isRefused() {
        return status == 403 || status == 404 || status == 409 || status == 422;
    }
}

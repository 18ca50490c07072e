package org.sanchika.proof.genuine;

import org.jspecify.annotations.Nullable;
import org.sanchika.platform.seal.Opened;
import org.sanchika.platform.seal.Standing;

/**
 * What is said of a paper, and nothing else. Public for the template.
 *
 * @param key its word is under {@code genuine.verdict}
 * @param paper what it is; none where it is not one of ours
 */
public record Verdict(Key key, Opened.@Nullable Entry paper) {

    public enum Key {
        GENUINE,
        NOT_ISSUED,
        GIVEN_UP,
        WITHDRAWN,
        UNREGISTERED,
        FORGED,
        /** The file that was handed in is a paper of ours byte by byte. */
        SAME_FILE,
        /** It is none that was ever handed out here. */
        OTHER_FILE;

        public boolean isGood() {
            return this == GENUINE || this == SAME_FILE;
        }
    }

    static Verdict of(Opened opened) {
        return switch (opened) {
            case Opened.Genuine(Opened.Entry paper, Standing.State state) -> new Verdict(of(state, Key.GENUINE), paper);
            case Opened.Withdrawn() -> new Verdict(Key.WITHDRAWN, null);
            case Opened.Unregistered() -> new Verdict(Key.UNREGISTERED, null);
            case Opened.Forged() -> new Verdict(Key.FORGED, null);
        };
    }

    static Verdict ofFile(Opened.@Nullable Genuine found) {
        return found == null
                ? new Verdict(Key.OTHER_FILE, null)
                : new Verdict(of(found.state(), Key.SAME_FILE), found.paper());
    }

    private static Key of(Standing.State state, Key good) {
        return switch (state) {
            case STANDS -> good;
            case NOT_ISSUED -> Key.NOT_ISSUED;
            case GIVEN_UP -> Key.GIVEN_UP;
        };
    }
}

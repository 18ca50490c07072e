package org.sanchika.platform.seal;

/** Brought as a bean by the module that a kind of sealed papers belongs to. A kind without one always stands. */
public interface Standing {

    String kind();

    State of(long subject);

    enum State {
        STANDS,
        /** It has its number and waits to be signed. */
        NOT_ISSUED,
        /** Its number was given up. */
        GIVEN_UP
    }
}

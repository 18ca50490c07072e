package org.sanchika.platform.web;

/** What was asked for is not there, or is not the asker's to know of: both are answered alike (404). */
public final class Gone extends RuntimeException {
    public Gone(String what) {
        super(what, null, false, false);
    }
}

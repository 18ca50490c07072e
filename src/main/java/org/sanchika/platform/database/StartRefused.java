package org.sanchika.platform.database;

/** The program cannot start as asked; the message tells the operator in one sentence what to do. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}

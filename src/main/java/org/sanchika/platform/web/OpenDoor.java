package org.sanchika.platform.web;

/** A page for everybody that the sign-in page leads to; each module brings its own as beans. */
public interface OpenDoor {
    /** Whether it is there just now. */
    boolean isOpen();

    String href();

    /** Key of its word. */
    String label();
}

package org.sanchika.mis;

/** Whether this installation has boundaries that figures can be drawn into, for those who lead there. */
@FunctionalInterface
public interface Atlas {
    boolean isThere();
}

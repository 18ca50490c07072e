package org.sanchika.platform.job;

/**
 * What an act wants done after it. The order is written in the act's own transaction: no commit, no order; once
 * committed it is carried out at least once, also after a crash, on whichever process is free.
 */
public interface Outbox {

    /**
     * @param job the {@link Job#name} of who carries it out
     * @param instance what it is about; an order for the same thing that still waits stands for both
     * @param data what the job needs to know; ids rather than content
     */
    void later(String job, String instance, String data);

    /** Whether an order for this waits, or is at work. */
    boolean isOrdered(String job, String instance);
}

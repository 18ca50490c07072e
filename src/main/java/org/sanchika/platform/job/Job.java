package org.sanchika.platform.job;

import java.time.Duration;

/**
 * One kind of work that is ordered through the {@link Outbox}: a bean. It may be run twice for one order, so its work
 * must bear repeating. It runs outside of any transaction. When it throws it is tried again, at growing intervals.
 */
public interface Job {

    /** Stands in the database with waiting orders: keep it. Lower-case words with hyphens. */
    String name();

    Result run(String instance, String data) throws Exception;

    /** What became of a run. */
    sealed interface Result {
        Result DONE = new Done();

        static Result again(Duration after) {
            return new Again(after);
        }
    }

    record Done() implements Result {}

    /** Not finished: go on later. */
    record Again(Duration after) implements Result {}
}

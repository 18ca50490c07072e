package org.sanchika.task;

import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;

/** Tasks begin by themselves when something needs somebody; they are moved and ended as every matter is. */
public interface Tasks {

    /** Lays it on the desk of {@code by}, in the caller's transaction; the same task once more is the first one. */
    MatterId begin(NewTask task, Acting by);

    /** If the reader may know of it. */
    Optional<Task> find(MatterId task, Acting reader);
}

package org.sanchika.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.office.Acting;

/** The way of an issue to its addressees. Each verb is one act. */
public interface Dispatches {

    /**
     * Sends an issue to some of its addressees, or to none of them when anything is wrong with one. The section that
     * keeps the file may, and the desk where it lies. Faults name the field with the addressee's place: {@code contact-3}.
     */
    Dispatched send(IssueId issue, List<NewDispatch> dispatches, Acting by);

    /** Says what happened to one: it was delivered, came back, was acknowledged. */
    Dispatched tell(DispatchId dispatch, Step.Kind what, String remark, LocalDate dated, Acting by);

    /**
     * What the program learnt by itself. {@code false} when it stands otherwise by now; nothing is written then, so that
     * it may be told twice.
     */
    boolean learn(DispatchId dispatch, Step.Kind what, String remark);

    /** All of an issue, newest first; nothing when the reader may not know of its file. */
    List<Dispatch> of(IssueId issue, Acting reader);

    /** If the reader may know of its file, or it is with his registry. */
    Optional<Dispatch> find(DispatchId dispatch, Acting reader);

    boolean maySend(Issue issue, Acting by);

    /** Modes that this installation has. */
    Set<Mode> modes();
}

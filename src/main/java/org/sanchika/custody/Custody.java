package org.sanchika.custody;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.office.Acting;

/**
 * The verbs of the ledger. Each is one act in one transaction (the caller's, when there is one) and either done or
 * refused. The lock on the holding decides between two that act at the same instant; the loser is told who holds it.
 */
public interface Custody {

    /** Begins a matter on the actor's desk: its first movement, its holding and its access. */
    MatterId begin(NewMatter matter, Acting by);

    /** Sends it to another desk, and copies for information to more. From a section's queue: distributes it. */
    Outcome send(MatterId matter, Send send, Acting by);

    /** Takes a matter from the queue of the actor's own section onto the actor's desk. */
    Outcome claim(MatterId matter, Acting by);

    /** Confirms that the paper has arrived. */
    Outcome receive(MatterId matter, Acting by);

    /** Notes that a holder of the charge saw the content; harmless when it was noted before. A list does not open. */
    Outcome open(MatterId matter, Acting by);

    /** Takes back what went to a wrong desk, while it is unopened there; needs only the reason. */
    Outcome pullBack(MatterId matter, String reason, Acting by);

    /** A superior takes what lies with a junior. */
    Outcome pullUp(MatterId matter, String reason, Acting by);

    /** Puts it aside until a date; it wakes by itself. */
    Outcome park(MatterId matter, String reason, LocalDate until, Acting by);

    /** Brings back what is parked; {@code by} is none when the date or an awaited event does. */
    Outcome wake(MatterId matter, String why, @Nullable Acting by);

    /** Ends it; {@code disposal} is the owner's code of how. */
    Outcome close(MatterId matter, String disposal, String remark, Acting by);

    /** Ends what {@link MatterKind#endsByItself()}, wherever it lies: the chain says why, and that nobody closed it. */
    Outcome end(MatterId matter, String disposal, String why);

    /** Brings a closed one back to the desk of whoever reopens it: the closer, or a desk above. */
    Outcome reopen(MatterId matter, String reason, Acting by);

    /**
     * Hands it over to another installation: what was written on this desk goes on record, and from then on it is only read.
     *
     * @param with whom it is with then, as people read it
     */
    Outcome sendAway(MatterId matter, String with, String reason, Acting by);

    /** It is back from there, on the desk that sent it; {@code by} did that. */
    Outcome bringBack(MatterId matter, String why, Acting by);

    /** Says why it has lain longer than the limit. */
    Outcome explainDelay(MatterId matter, String reason, Acting by);

    /** Reminds the desk where it lies; the chain counts the reminders. {@code remark} may be empty. */
    Outcome remind(MatterId matter, String remark, Acting by);

    /** Puts {@code rider} into {@code carrier}: its own span ends, and it is found where the carrier is. */
    Outcome ride(MatterId rider, MatterId carrier, Acting by);

    /** Takes {@code rider} out again, onto the desk of the carrier. */
    Outcome alight(MatterId rider, Acting by);

    /** Puts what rides in one matter into another; both lie on the actor's desk. It keeps its age. */
    Outcome refile(MatterId rider, MatterId carrier, Acting by);

    /** Puts what the owner of the kind keeps on record in the matter's chain; the owner has decided that it may be. */
    Outcome record(MatterId matter, OnRecord record, Acting by);

    /** Changes the cover facts, and the priority if one is given; the change itself is an event of the chain. */
    Outcome describe(MatterId matter, Cover cover, @Nullable Priority priority, Acting by);

    /**
     * Why the actor may not act on it as its holder; empty when he may, and then nobody moves it before the transaction
     * ends.
     */
    Optional<Outcome.Refusal> holding(MatterId matter, Acting by);

    Optional<Held> held(MatterId matter);

    /** What the actor may do with it now; nothing when he may not know of it. */
    Set<Act> possible(MatterId matter, Acting by);

    /** The one predicate: may the actor know of it? */
    boolean visible(MatterId matter, Acting by);

    /** Lets {@code principal} ({@code post:17}, {@code person:5}; {@code subject:5} shuts out) in, and why. */
    void grant(MatterId matter, String principal, String why);

    void revoke(MatterId matter, String principal);
}

package org.sanchika.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.receipt.Fault;

/**
 * Letters that came without paper. The desk they are for sees them, and unless they are confidential its section too and the
 * diarists of its office. Each verb is one act.
 */
public interface Arrivals {

    /** Lays a letter before its desk, in the caller's transaction; the same letter once more is the first one. */
    ArrivalId arrive(Arrival.Letter letter);

    /** Registers it with all that came with it; where another desk than the actor's is meant it goes on to that. */
    Diarised diarise(ArrivalId arrival, Acting by);

    /** Gives it back with the reason: not ours. */
    Outcome refuse(ArrivalId arrival, String reason, Acting by);

    /** Says that what is only to be known was read, by the desk that it is for; it needs no diary. */
    Outcome read(ArrivalId arrival, Acting by);

    /** Desks in whose name the reader says that he has read what came for them. */
    Set<PostId> desks(Acting reader);

    /** Those that were read and needed no diary, newest first, before {@code before}; 0 for the newest. */
    List<Arrival> known(long before, int limit, Acting reader);

    /** Those that nobody has dealt with, oldest first, behind {@code after}. */
    List<Arrival> waiting(long after, int limit, Acting reader);

    Optional<Arrival> find(ArrivalId arrival, Acting reader);

    /** As what a receipt came. */
    Optional<ArrivalId> of(MatterId receipt);

    /** What became of diarising one. */
    sealed interface Diarised {
        record Done(MatterId receipt, String number) implements Diarised {}

        record Faulty(List<Fault> faults) implements Diarised {}

        record Refused(Outcome.Refusal why) implements Diarised {}
    }

    /**
     * Published in the act's own transaction, for whoever brought it.
     *
     * @param what DIARISED, REFUSED or, when it was read, ACKNOWLEDGED
     * @param said its number in the diary, the reason, or who read it
     */
    record Ended(Arrival.Source source, String key, Dispatch.Step.Kind what, String said) {}
}

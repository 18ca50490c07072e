package org.sanchika.receipt;

import java.util.List;
import java.util.Optional;
import org.sanchika.office.Acting;

/** The register of senders, one for each office: who writes is typed once. */
public interface Senders {

    /** Those whose name, post or office sounds like {@code text}, in any script; the most frequent first. */
    List<Sender> suggest(String text, Acting by, int limit);

    /** Standing entries in the order of the register behind {@code after}; those that sound like {@code text}, if any. */
    List<Sender> list(String text, long after, int limit, Acting by);

    Optional<Sender> find(long id, Acting by);

    /** The entry that is the same sender; none when he is new to the office. */
    Optional<Sender> same(Sender.Card card, Acting by);

    /** A new entry before his first letter. */
    Sender enter(Sender.Card card, Acting by);

    /** The entry of this sender, made or completed; counts one letter more. In the caller's transaction. */
    long keep(Sender.Card card, Acting by);

    /** Faults of the card by field, none when it can be kept. */
    List<Fault> faults(Sender.Card card);

    /** Mends an entry; empty when there is none in this office. */
    Optional<Sender> mend(long id, Sender.Card card, Acting by);

    /** Letters of {@code id} count from now on for {@code into}; false when they are not two entries of this office. */
    boolean merge(long id, long into, Acting by);

    /** Undoes a merging. */
    boolean unmerge(long id, Acting by);
}

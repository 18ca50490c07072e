package org.sanchika.custody;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;

/** Desks that a sender is likely to choose. */
public interface Desks {

    /** Open desks that {@code post} sent to lately, most often first. */
    List<Desk> recent(PostId post);

    /** Open desks that a person starred, the highest first. */
    List<Desk> favourites(PersonId person);

    /** The other posts that the actor holds today; to one of them he forwards to himself. */
    List<Desk> otherCharges(Acting by);

    /** What to know before {@code panel}'s matter is sent to a desk, in the reader's words; it forbids nothing. */
    List<String> warnings(MatterPanel panel, Desk to, Words words);

    /** The sending by which another office was asked for its view, while that has not come back. */
    Optional<Span> consultation(List<Span> path);

    /**
     * The desk that the actor most probably means; none when a guess might send a paper astray.
     *
     * @param last how the matter came to the actor's desk
     * @param consultation as {@link #consultation} has it
     * @param around as {@code office.around} has them
     * @param lately as {@link #recent} has them
     */
    Optional<Desk> next(Span last, @Nullable Span consultation, Acting by, List<Desk> around, List<Desk> lately);

    /** A module that has something to say before a matter is sent brings this as a bean; it forbids nothing. */
    @FunctionalInterface
    interface Warner {
        /** In the reader's words; {@code to} is the desk he is about to choose. */
        List<String> before(MatterPanel panel, Desk to, Words words);
    }
}

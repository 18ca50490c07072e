package org.sanchika.dispatch;

import java.util.List;
import java.util.Optional;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;

/** Takes letters where paper does not go. A module that has a way of its own brings it as a bean. */
public interface Carrier {

    Mode mode();

    /** Key of what keeps it from reaching {@code to}; empty when nothing does. */
    Optional<String> obstacle(Addressee to, String contact);

    /** Contacts to choose from, where others than typed ones make no sense. */
    default List<Choice> choices(Language language) {
        return List.of();
    }

    /** A contact, and whom it reaches. */
    record Choice(String contact, String name) {}

    /**
     * Takes it, in the transaction of the act; what leaves the process is an order in the outbox.
     *
     * @return where it stands by that: {@code WAITING}, {@code SENT} or, where that is at once, {@code DELIVERED}
     */
    Step.Kind carry(Dispatch dispatch, Addressee to, Acting by);
}

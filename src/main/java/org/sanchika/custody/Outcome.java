package org.sanchika.custody;

import org.sanchika.office.PostId;

/** What became of an act on the ledger: done, or refused with what the message needs. */
public sealed interface Outcome {

    /** Written; {@code seq} is its place in the matter's chain. */
    record Done(MatterId matter, int seq) implements Outcome {}

    /** Not written. Nothing changed. */
    sealed interface Refusal extends Outcome {}

    /** No such matter, or none the actor may know of. */
    record Unknown() implements Refusal {}

    /** It lies on another desk: the one that acted first, perhaps a moment ago. */
    record NotHolder(PostId holder) implements Refusal {}

    /** The paper has not been received yet, and nothing else is possible before. */
    record NotReceived() implements Refusal {}

    record AlreadyReceived() implements Refusal {}

    /** The receiver has opened it; it can no longer be pulled back. */
    record AlreadyOpened(PostId holder) implements Refusal {}

    /** Only the desk that sent it last may pull it back. */
    record NotSender(PostId holder) implements Refusal {}

    /** Only a desk above the holder may pull it up. */
    record NotAbove(PostId holder) implements Refusal {}

    /** It is parked, closed or riding, and must first be brought back. */
    record NotActive(MatterState state) implements Refusal {}

    /** It is active: nothing to wake, reopen or alight. */
    record AlreadyActive() implements Refusal {}

    record SameDesk() implements Refusal {}

    /** The desk is closed or there is none. */
    record NoSuchDesk() implements Refusal {}

    /** An assistant, or whoever lacks the power, may not do this in the post's name. */
    record MayNot() implements Refusal {}

    record ReasonMissing() implements Refusal {}

    record TextTooLong(int most) implements Refusal {}

    record DateNotAhead() implements Refusal {}

    /** The owner of the kind objects; {@code key} names the sentence. */
    record Obstacle(String key) implements Refusal {}

    /** A carrier must be active, on the same desk, and carry itself. */
    record NotCarrier() implements Refusal {}
}

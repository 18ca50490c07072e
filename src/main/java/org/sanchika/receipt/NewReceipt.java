package org.sanchika.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;

/**
 * A letter about to be registered.
 *
 * @param physical the paper itself travels and the program only tracks it
 * @param scan its picture; electronic ones need it unless the cover is sealed
 * @param anyway register it although the same letter seems to be there
 */
public record NewReceipt(
        boolean physical,
        Letter letter,
        Sender.Card sender,
        Handling handling,
        @Nullable Scan scan,
        boolean anyway) {

    /**
     * How it is to be dealt with.
     *
     * @param vipName who wrote or forwarded it, for references
     * @param hardDueOn the date of hearing or sitting; none: the pack's limit for such references
     * @param channel COUNTER, EMAIL, API … by which way it came in
     * @param linkTo an earlier receipt that it follows
     */
    public record Handling(
            Priority priority,
            Reference reference,
            String vipName,
            @Nullable LocalDate hardDueOn,
            boolean ackWanted,
            String channel,
            @Nullable MatterId linkTo) {}

    /** A stored paper under the name it came with. */
    public record Scan(String sha256, String fileName) {}
}

package org.sanchika.dispatch.exchange;

import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.PackageFault;

/**
 * What became of something in a bag. Public for the templates.
 *
 * @param from name of the installation; none when it is not known
 * @param fault why it was not taken; none when it was
 */
public record StickLine(
        @Nullable String from, What what, @Nullable PackageFault fault) {

    public enum What {
        LETTER,
        RECEIPT,
        /** Left for another time: nobody is free to look at it. */
        LATER,
        UNREAD
    }
}

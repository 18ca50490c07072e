package org.sanchika.dispatch;

import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Way;

/**
 * To whom an issue shall go, and how.
 *
 * @param place of the addressee in the letter; none for what is published
 * @param contact where he is reached in this mode; empty: as the letter says
 */
public record NewDispatch(@Nullable Integer place, Mode mode, Way way, String contact, Posting posting) {

    /**
     * What the post takes.
     *
     * @param weight in grams
     * @param postage in paise, out of the office's stamps
     */
    public record Posting(int weight, long postage, String trackingNo) {
        public static final Posting NONE = new Posting(0, 0, "");
    }
}

package org.sanchika.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/**
 * A return that an office sends or receives again and again.
 *
 * @param no its number in the register of the office, permanent and never used again
 * @param partyUnit to or from whom, when that is an office of the installation
 * @param party the same in words, when it is none
 * @param post the desk that sees to it
 * @param endedOn its last day; none while it runs
 */
public record Periodical(
        long id,
        UnitId unit,
        LocalName unitName,
        long no,
        LocalName name,
        Direction direction,
        @Nullable UnitId partyUnit,
        @Nullable LocalName partyName,
        String party,
        PostId post,
        LocalName postTitle,
        DueRule rule,
        LocalDate begunOn,
        @Nullable LocalDate endedOn,
        String endReason) {

    public enum Direction {
        SENT,
        RECEIVED
    }

    public String address() {
        return "/returns/" + id;
    }

    /** To or from whom. */
    public String party(Language language) {
        return partyName == null ? party : partyName.in(language);
    }
}

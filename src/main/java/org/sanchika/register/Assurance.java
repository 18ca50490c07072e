package org.sanchika.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/**
 * A promise given in the House, as it stands now.
 *
 * @param no its number in the register of the office
 * @param item number of the question, or of the assurance in the list of the House
 * @param dueOn by when, with all the time that was granted since
 * @param extensions how often more time was granted
 * @param post the desk that sees to it
 * @param stateOn since when it stands so; none while nothing happened
 */
public record Assurance(
        long id,
        UnitId unit,
        LocalName unitName,
        long no,
        House house,
        String session,
        String item,
        LocalDate givenOn,
        String promise,
        LocalDate firstDue,
        LocalDate dueOn,
        int extensions,
        PostId post,
        LocalName postTitle,
        State state,
        @Nullable LocalDate stateOn) {
    public static final int LONGEST_PROMISE = 2000;

    public enum House {
        ASSEMBLY,
        COUNCIL,
        LOK_SABHA,
        RAJYA_SABHA
    }

    public enum State {
        PENDING,
        PART,
        FULFILLED,
        DROPPED;

        public boolean isOpen() {
            return this == PENDING || this == PART;
        }
    }

    public String address() {
        return "/assurances/" + id;
    }
}

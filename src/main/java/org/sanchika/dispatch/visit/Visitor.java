package org.sanchika.dispatch.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/**
 * A file that came from another installation. Public for the templates.
 *
 * @param partner name of the installation
 * @param end what became of it; none while it waits
 */
public record Visitor(
        long id,
        long peer,
        String partner,
        UUID packageId,
        PostId desk,
        UnitId unit,
        FileDescription file,
        Instant at,
        @Nullable End end) {

    /**
     * @param outcome TAKEN, REFUSED or, when it came back to where it had left, BACK
     * @param matter as which file it is here
     * @param by none when the program did it
     */
    public record End(
            String outcome,
            @Nullable MatterId matter,
            String reason,
            @Nullable LocalName by,
            Instant at) {}

    /** One that waits, as lists show it. */
    public record Line(long id, String office, String number, String subject, String reason, Instant at) {}

    public String office() {
        return office(file.sender().office(), partner);
    }

    static String office(String said, String partner) {
        return said.isBlank() ? partner : said + ", " + partner;
    }
}
